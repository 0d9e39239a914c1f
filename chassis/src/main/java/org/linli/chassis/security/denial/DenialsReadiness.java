package org.linli.chassis.security.denial;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the list was read: before that, somebody who is shut out would be let in. */
@Readiness
@ApplicationScoped
class DenialsReadiness implements HealthCheck {

    private final KeepingDenials denials;

    DenialsReadiness(KeepingDenials denials) {
        this.denials = denials;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("denials").status(denials.wereRead()).build();
    }
}
