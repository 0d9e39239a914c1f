package org.linli.chassis.audit.read;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.audit.chain.Turns;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

/** Tells auditors, in the trail, whose volume it was, and everybody else only that there was one. */
@ApplicationScoped
class RaisingReadAlarm {

    static final String ALARM = "READ_ALARM";

    private static final Logger LOG = Logger.getLogger(RaisingReadAlarm.class);

    private final AuditTrail trail;
    private final Turns turns;
    private final Map<CallerKind, Counter> alarms = new ConcurrentHashMap<>();

    RaisingReadAlarm(AuditTrail trail, Turns turns) {
        this.trail = trail;
        this.turns = turns;
    }

    void count(MeterRegistry metrics, CallerKind kind) {
        alarms.put(
                kind,
                Counter.builder("linli.audit.read.alarms")
                        .tag("kind", kind.name())
                        .description("Accounts that saw more in an hour than they may, once per account and hour")
                        .register(metrics));
    }

    /** Once per account and clock hour, however many replicas see it and however long it lasts. */
    @Transactional
    void raise(WatchingReads.Volume volume, Instant now) {
        if (!turns.take(ALARM + ":" + volume.account(), now.truncatedTo(ChronoUnit.HOURS))) {
            return;
        }
        UUID entry = trail.record(AuditEntry.of(Caller.system(), ALARM)
                .on("ACCOUNT", volume.account())
                .with(Reads.ROWS, Long.toString(volume.rows()))
                .with("unmasked", Long.toString(volume.unmasked())));
        alarms.get(volume.kind()).increment();
        LOG.warnf("An account saw more within an hour than it may: audit entry %s", entry);
    }
}
