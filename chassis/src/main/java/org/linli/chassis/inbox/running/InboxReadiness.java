package org.linli.chassis.inbox.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the consumer's thread lives; a broker that is away is no reason to take the service out of rotation. */
@Readiness
@ApplicationScoped
class InboxReadiness implements HealthCheck {

    @Inject
    RunningInbox inbox;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("inbox").status(inbox.healthy()).build();
    }
}
