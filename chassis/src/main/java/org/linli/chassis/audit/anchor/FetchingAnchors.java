package org.linli.chassis.audit.anchor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.linli.chassis.audit.chain.Anchor;

/** Writes down the newest seal of each watched service from time to time. Safe to run on every replica. */
@ApplicationScoped
class FetchingAnchors {

    private static final Logger LOG = Logger.getLogger(FetchingAnchors.class);

    private final AnchorConfig config;
    private final AnchorCalls calls;
    private final KeptAnchors kept;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, Instant> heardOf = new ConcurrentHashMap<>();

    FetchingAnchors(AnchorConfig config, AnchorCalls calls, KeptAnchors kept, MeterRegistry metrics, Clock clock) {
        this.config = config;
        this.calls = calls;
        this.kept = kept;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        config.watched().keySet().forEach(service -> {
            heardOf.put(service, clock.instant());
            Gauge.builder("linli.audit.anchor.age", () -> silence(service))
                    .tag("watched", service)
                    .description("Seconds since the watched service last told its newest seal")
                    .register(metrics);
        });
    }

    @Scheduled(every = "${linli.audit.anchors.fetch-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void fetch() {
        config.watched().forEach((service, watched) -> watched.url().ifPresent(url -> fetch(service, url)));
    }

    private void fetch(String service, String url) {
        try {
            calls.newest(url).ifPresent(newest -> keep(service, newest));
            heardOf.put(service, clock.instant());
        } catch (IOException unreachable) {
            LOG.warnf("%s did not tell its newest audit seal: %s", service, unreachable);
        }
    }

    private void keep(String service, Anchor newest) {
        if (!newest.service().equals(service)) {
            LOG.errorf("The service called %s tells the audit seals of another", service);
        } else if (kept.keep(newest)) {
            LOG.errorf(
                    "Audit chain of %s broken: seal %d contradicts what is known of it", service, newest.sealNumber());
        }
    }

    private double silence(String service) {
        return Duration.between(heardOf.get(service), clock.instant()).toSeconds();
    }
}
