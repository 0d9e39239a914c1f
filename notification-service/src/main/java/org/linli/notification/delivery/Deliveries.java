package org.linli.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.notification.model.Cause;
import org.linli.notification.rule.NotificationRule;

/** The deliveries on record. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** Opens the one delivery of this cause, person and topic; empty when it was opened before, by whomever. */
    Optional<UUID> open(Cause cause, UUID recipient, NotificationRule rule, Instant now, Instant expiresAt) {
        UUID id = Ids.next();
        int opened = getEntityManager()
                .createNativeQuery("""
                        insert into delivery (id, cause_event_id, recipient_account_id, topic, rule_code, created_at,
                          expires_at)
                        values (:id, :cause, :recipient, :topic, :rule, :now, :expires)
                        on conflict (cause_event_id, recipient_account_id, topic) do nothing
                        """)
                // What the same transaction has written before does not matter to this statement.
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", id)
                .setParameter("cause", cause.eventId())
                .setParameter("recipient", recipient)
                .setParameter("topic", rule.topic().code())
                .setParameter("rule", rule.code())
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .executeUpdate();
        return opened == 1 ? Optional.of(id) : Optional.empty();
    }

    public List<Delivery> of(UUID causeEventId, UUID recipient) {
        return list("causeEventId = ?1 and recipientAccountId = ?2 order by id", causeEventId, recipient);
    }
}
