package org.linli.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attempts on record; whoever takes some holds their rows, and others pass them by. */
@ApplicationScoped
public class DeliveryAttempts implements PanacheRepositoryBase<DeliveryAttempt, UUID> {

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    /** The most urgent attempt that is due and nobody's, held until the transaction ends. */
    public Optional<DeliveryAttempt> nextDue(Instant now) {
        return find(
                        "state = ?1 and dueAt <= ?2 and (claimedUntil is null or claimedUntil <= ?2) "
                                + "order by priority, dueAt",
                        AttemptState.PENDING,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .range(0, 0)
                .firstResultOptional();
    }

    /** Those whose sender fell silent, held until the transaction ends. */
    public List<DeliveryAttempt> lapsed(Instant now, int atMost) {
        return find("state = ?1 and leaseUntil <= ?2 order by leaseUntil", AttemptState.SENDING, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .range(0, atMost - 1)
                .list();
    }

    public DeliveryAttempt toChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Since when the attempt that waits longest has been due; empty when none waits. */
    public Optional<Instant> oldestDue(Instant now) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(a.dueAt) from DeliveryAttempt a where a.state in (?1, ?2) and a.dueAt <= ?3",
                        Instant.class)
                .setParameter(1, AttemptState.PENDING)
                .setParameter(2, AttemptState.SENDING)
                .setParameter(3, now)
                .getSingleResult());
    }

    public List<DeliveryAttempt> of(UUID deliveryId) {
        return list("deliveryId = ?1 order by channel, number", deliveryId);
    }
}
