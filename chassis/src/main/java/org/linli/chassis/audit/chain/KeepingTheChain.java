package org.linli.chassis.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Does what the chain needs from time to time and shows how far behind it is. Safe to run on every replica. */
@ApplicationScoped
class KeepingTheChain {

    private static final Logger LOG = Logger.getLogger(KeepingTheChain.class);

    private final AuditSealer sealer;
    private final AuditPartitions partitions;
    private volatile Instant oldestUnsealed;

    KeepingTheChain(AuditSealer sealer, AuditPartitions partitions, MeterRegistry metrics, Clock clock) {
        this.sealer = sealer;
        this.partitions = partitions;
        Gauge.builder("linli.audit.unsealed.age", () -> ageAt(clock.instant()))
                .description("Age of the oldest audit entry without a seal")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "${linli.audit.seal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        while (sealer.seal().more()) {
            LOG.debug("More audit entries to seal than one seal takes");
        }
        oldestUnsealed = sealer.oldestUnsealed().orElse(null);
    }

    @Scheduled(every = "${linli.audit.anchor-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void dropAnchor() {
        sealer.head()
                .ifPresent(head ->
                        LOG.infof("Audit anchor: sealNumber=%d sealHash=%s", head.sealNumber(), head.sealHash()));
    }

    @Scheduled(every = "24h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void turnPartitions() {
        partitions.prepare();
        partitions.dropExpired().forEach(name -> LOG.infof("Dropped audit partition %s: beyond retention", name));
    }

    private double ageAt(Instant now) {
        Instant oldest = oldestUnsealed;
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
