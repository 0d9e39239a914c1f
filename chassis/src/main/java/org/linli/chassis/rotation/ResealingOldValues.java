package org.linli.chassis.rotation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.crypto.key.CryptoConfig;
import org.linli.chassis.crypto.sealing.SealedColumn;
import org.linli.chassis.crypto.sealing.SealedColumns;
import org.linli.chassis.security.Caller;

/**
 * Seals anew what older data keys sealed, so that an exchanged key is of use to nobody in the end. Goes step by step, each
 * a transaction of its own: whatever stops it, what is done stays done and the next run goes on; several processes share
 * the work by row locks.
 */
@ApplicationScoped
public class ResealingOldValues {

    private static final int STEP = 200;

    private final List<SealedColumn> columns;
    private final OldValues old;
    private final CryptoConfig config;
    private final AuditTrail trail;
    private volatile double left = Double.NaN;

    @Inject
    ResealingOldValues(@All List<SealedColumns> features, OldValues old, CryptoConfig config, AuditTrail trail) {
        this.columns = features.stream()
                .flatMap(feature -> feature.sealedColumns().stream())
                .toList();
        this.old = old;
        this.config = config;
        this.trail = trail;
    }

    /**
     * What a run came to.
     *
     * @param values how many were sealed anew
     * @param left how many are still sealed by an older key
     */
    public record Resealed(int values, long left) {}

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("linli.crypto.old.values", () -> left)
                .description("Values that an older data key sealed, after the last run")
                .register(meters);
    }

    /** After the hour in which keys are exchanged by age. */
    @Scheduled(cron = "0 47 2 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void everyNight() {
        reseal(Caller.system());
    }

    /** At most {@code linli.crypto.reseal-at-once} values; the rest is left to the next run. */
    public Resealed reseal(Caller by) {
        int values = 0;
        for (SealedColumn column : columns) {
            values += reseal(column, config.resealAtOnce() - values);
        }
        long still = columns.stream().mapToLong(old::count).sum();
        left = still;
        if (values > 0) {
            int sealed = values;
            QuarkusTransaction.requiringNew()
                    .run(() -> trail.record(AuditEntry.of(by, "VALUES_RESEALED")
                            .with("values", Integer.toString(sealed))
                            .with("left", Long.toString(still))));
        }
        return new Resealed(values, still);
    }

    private int reseal(SealedColumn column, int atMost) {
        OldValues.Step step = new OldValues.Step(0, null);
        int values = 0;
        do {
            UUID after = step.last();
            int some = Math.min(STEP, atMost - values);
            if (some <= 0) {
                return values;
            }
            step = QuarkusTransaction.requiringNew().call(() -> old.seal(column, after, some));
            values += step.values();
        } while (step.last() != null);
        return values;
    }
}
