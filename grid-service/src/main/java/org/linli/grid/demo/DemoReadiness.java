package org.linli.grid.demo;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Has the demo loaded after the start and reports the service as ready only then. */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoReadiness.class);

    private volatile boolean loaded;

    @Inject
    DemoConfig config;

    @Inject
    LoadingDemo loading;

    @Inject
    Clock clock;

    /** Every few seconds until it has worked once. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void load() {
        if (config.enabled() && !loaded) {
            long start = clock.millis();
            if (loading.load()) {
                LOG.infof("Loaded the demo district in %d ms", clock.millis() - start);
            }
            loaded = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo district")
                .status(loaded || !config.enabled())
                .build();
    }
}
