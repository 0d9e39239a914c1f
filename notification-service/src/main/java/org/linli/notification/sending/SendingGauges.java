package org.linli.notification.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.notification.delivery.DeliveryAttempts;

/** How far sending is behind, read from the database by every process. */
@ApplicationScoped
class SendingGauges {

    @Inject
    DeliveryAttempts attempts;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    private volatile double oldestSeconds;

    void register(@Observes StartupEvent event) {
        Gauge.builder("linli.delivery.oldest.due", () -> oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest attempt that is due and not finished")
                .register(meters);
    }

    @Scheduled(every = "15s")
    @Transactional
    void sample() {
        Instant now = clock.instant();
        oldestSeconds = attempts.oldestDue(now)
                .map(due -> Duration.between(due, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
