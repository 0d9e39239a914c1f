package org.linli.chassis.rotation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.crypto.key.CryptoConfig;
import org.linli.chassis.crypto.key.DataKeys;
import org.linli.chassis.security.Caller;

/** Lets a new data key seal what is written from now on; what older ones sealed stays readable. */
@ApplicationScoped
public class RotatingDataKeys {

    @Inject
    DataKeys keys;

    @Inject
    CryptoConfig config;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @return the number of the key that seals now */
    @Transactional
    public int rotate(Caller by) {
        keys.rotate();
        return told(by);
    }

    /** Nobody has to remember it: a key that is old enough is replaced at night. */
    @Scheduled(cron = "0 17 2 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    public void rotateByAge() {
        if (keys.rotateFromBefore(clock.instant().minus(config.rotateAfter()))) {
            told(Caller.system());
        }
    }

    /**
     * Moves all data keys under the active master key, after which older ones can leave the configuration.
     *
     * @return how many were under another one
     */
    @Transactional
    public int rewrap(Caller by) {
        int moved = keys.rewrap();
        trail.record(AuditEntry.of(by, "DATA_KEYS_REWRAPPED").with("keys", String.valueOf(moved)));
        return moved;
    }

    private int told(Caller by) {
        int key = keys.forNewValues().id();
        trail.record(AuditEntry.of(by, "DATA_KEY_ROTATED").on("DATA_KEY", String.valueOf(key)));
        return key;
    }
}
