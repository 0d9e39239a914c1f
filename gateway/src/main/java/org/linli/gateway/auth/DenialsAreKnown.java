package org.linli.gateway.auth;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once it is known who is shut out; later an older list is better than taking every gateway out. */
@Readiness
@ApplicationScoped
class DenialsAreKnown implements HealthCheck {

    private final KeepingDenials denials;

    DenialsAreKnown(KeepingDenials denials) {
        this.denials = denials;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("denials").status(denials.areKnown()).build();
    }
}
