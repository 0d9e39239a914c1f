package org.linli.chassis.security.key;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reads the keys at start and in the background; ready once there are any, also when they cannot be read any more. */
@Readiness
@ApplicationScoped
class KeepingTokenKeys implements HealthCheck {

    @Inject
    TrustedKeys keys;

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        keys.refresh();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("token-keys").status(keys.areKnown()).build();
    }
}
