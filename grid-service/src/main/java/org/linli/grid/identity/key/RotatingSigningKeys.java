package org.linli.grid.identity.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.Caller;
import org.linli.grid.denial.Denying;

/** Lets the next key sign and publishes another one ahead; nobody is logged out by it. */
@ApplicationScoped
public class RotatingSigningKeys {

    @Inject
    SigningKeys keys;

    @Inject
    SigningKeyConfig config;

    @ConfigProperty(name = "linli.session.access-token")
    Duration tokenLife;

    @Inject
    Denying denying;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Rotates now, whatever the age of the key that signs: for an operator who does not trust it any more. */
    @Transactional
    public void rotate(Caller by) {
        keys.lock();
        rotate(keys.published(clock.instant()), by);
    }

    /**
     * Withdraws a key that somebody else may have: it is published no longer, and no token that it signed is good. When it
     * is the one that signs, the next one takes over; who suspects that one too withdraws it first.
     *
     * @throws CodedException NOT_FOUND when there is no such key
     */
    @Transactional
    public void withdraw(String kid, Caller by) {
        keys.lock();
        Instant now = clock.instant();
        SigningKey key = keys.findByIdOptional(kid).orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
        if (key.isNext()) {
            keys.delete(key);
            keys.flush();
            publish(now);
        } else {
            if (key.isSigning()) {
                rotate(keys.published(now), by);
            }
            key.withdraw(now);
        }
        denying.key(kid);
        trail.record(AuditEntry.of(by, "SIGNING_KEY_WITHDRAWN").on("SIGNING_KEY", kid));
    }

    /** Makes the first two keys when there are none, and rotates when the key that signs has done so long enough. */
    @Transactional
    public void keepFresh() {
        keys.lock();
        Instant now = clock.instant();
        List<SigningKey> published = keys.published(now);
        boolean due = published.stream().noneMatch(SigningKey::isSigning)
                || published.stream().anyMatch(key -> key.hasSignedFor(config.rotateAfter(), now));
        if (due) {
            rotate(published, Caller.system());
        }
        keys.delete("publishedUntil < ?1", now);
    }

    private void rotate(List<SigningKey> published, Caller by) {
        Instant now = clock.instant();
        Optional<SigningKey> signing =
                published.stream().filter(SigningKey::isSigning).findFirst();
        SigningKey next =
                published.stream().filter(SigningKey::isNext).findFirst().orElseGet(() -> publish(now));
        signing.ifPresent(key -> key.retire(now, tokenLife.plus(config.margin())));
        // In this order, because each state is held by one key at a time.
        keys.flush();
        next.startSigning(now);
        keys.flush();
        publish(now);
        trail.record(AuditEntry.of(by, "SIGNING_KEY_ROTATED").on("SIGNING_KEY", next.kid()));
    }

    private SigningKey publish(Instant now) {
        SigningKey key = SigningKey.next(FreshKeyPair.make(), now);
        keys.persistAndFlush(key);
        return key;
    }
}
