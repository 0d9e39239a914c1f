package org.linli.chassis.outbox.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the relay's thread lives; a broker that is away is no reason to take the service out of rotation. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    @Inject
    RunningRelay relay;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox-relay").status(relay.healthy()).build();
    }
}
