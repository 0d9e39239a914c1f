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

/** Does what the chain needs from time to time and shows how it is doing. Safe to run on every replica. */
@ApplicationScoped
class KeepingTheChain {

    private static final Logger LOG = Logger.getLogger(KeepingTheChain.class);

    private final AuditSealer sealer;
    private final AuditVerification verification;
    private final AuditPartitions partitions;
    private volatile Instant oldestUnsealed;
    private volatile double intact = Double.NaN;

    KeepingTheChain(
            AuditSealer sealer,
            AuditVerification verification,
            AuditPartitions partitions,
            MeterRegistry metrics,
            Clock clock) {
        this.sealer = sealer;
        this.verification = verification;
        this.partitions = partitions;
        Gauge.builder("linli.audit.unsealed.age", () -> ageAt(clock.instant()))
                .description("Age of the oldest audit entry without a seal")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("linli.audit.chain.intact", () -> intact)
                .description("1 when the last verification found the chain intact, 0 when not")
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
                .ifPresent(
                        head -> LOG.infof("Audit anchor: sealNumber=%d sealHash=%s", head.sealNumber(), head.hash()));
    }

    @Scheduled(every = "24h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void turnPartitions() {
        partitions.prepare();
        partitions.dropExpired().forEach(name -> LOG.infof("Dropped audit partition %s: beyond retention", name));
    }

    @Scheduled(cron = "${linli.audit.verification-cron}", concurrentExecution = ConcurrentExecution.SKIP)
    void verify() {
        remember(verification.verify());
    }

    /** Takes note of a verification, whoever asked for it. */
    Verification remember(Verification result) {
        intact = result.intact() ? 1 : 0;
        if (result.intact()) {
            LOG.infof("Audit chain intact: %d seals, %d entries", result.seals(), result.entries());
        } else {
            LOG.errorf("Audit chain broken: %s", result.breach());
        }
        return result;
    }

    private double ageAt(Instant now) {
        Instant oldest = oldestUnsealed;
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
