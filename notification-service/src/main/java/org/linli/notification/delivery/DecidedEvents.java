package org.linli.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.notification.model.Cause;
import org.linli.notification.rule.RuleDecision;

/** The events that were decided about. */
@ApplicationScoped
public class DecidedEvents implements PanacheRepositoryBase<DecidedEvent, UUID> {

    @Inject
    ObjectMapper json;

    /** Keeps the first decision about an event; one that comes again changes nothing. */
    void remember(Cause cause, List<RuleDecision> decisions, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into decided_event (event_id, event_type, subject_id, area_path, occurred_at, decided_at,
                          decisions)
                        values (:id, :type, :subject, :area, :occurred, :now, cast(:decisions as jsonb))
                        on conflict (event_id) do nothing
                        """)
                // Up to a hundred events share a transaction; a flush before each would make their cost quadratic.
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", cause.eventId())
                .setParameter("type", cause.eventType())
                .setParameter("subject", cause.subjectId())
                .setParameter("area", cause.areaPath())
                .setParameter("occurred", cause.occurredAt())
                .setParameter("now", now)
                .setParameter("decisions", written(decisions))
                .executeUpdate();
    }

    /** @throws CodedException NOT_FOUND when no rule names the event's type, or it lies outside the scope */
    public DecidedEvent visible(RowScope scope, UUID eventId) {
        RowScope one = scope.and(RowScope.equal("eventId", eventId));
        return find(one.condition(), one.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    private String written(List<RuleDecision> decisions) {
        try {
            return json.writeValueAsString(decisions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Decisions are always writable", e);
        }
    }
}
