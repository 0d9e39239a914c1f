package org.linli.gateway.auth;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the signing keys were read. A service that is away does not count: its routes answer 503 by themselves,
 * and taking every gateway out for it would take the other three services away too.
 */
@Readiness
@ApplicationScoped
class KeysAreKnown implements HealthCheck {

    private final SigningKeys keys;

    KeysAreKnown(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing keys").status(keys.areKnown()).build();
    }
}
