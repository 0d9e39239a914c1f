package org.linli.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.notification.rule.RuleDecision;

/** What was decided about an event, rule by rule; written once, never changed. */
@Entity
@Immutable
@Table(name = "decided_event")
public class DecidedEvent {

    @Id
    private UUID eventId;

    private String eventType;
    private UUID subjectId;
    private String areaPath;
    private Instant occurredAt;
    private Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleDecision> decisions;

    protected DecidedEvent() {}

    public UUID eventId() {
        return eventId;
    }

    public String eventType() {
        return eventType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String areaPath() {
        return areaPath;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public List<RuleDecision> decisions() {
        return decisions;
    }
}
