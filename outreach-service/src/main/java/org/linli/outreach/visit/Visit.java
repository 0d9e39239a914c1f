package org.linli.outreach.visit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.event.EventSource;
import org.linli.outreach.model.VisitOutcome;
import org.linli.outreach.task.VisitTask;

/** What happened at a household's door: written once, never changed. */
@Entity
@Table(name = "visit")
public class Visit implements EventSource {

    @Id
    private UUID id;

    private long eventVersion;
    private UUID taskId;
    private UUID campaignId;
    private int round;
    private UUID householdId;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private VisitOutcome outcome;

    private Instant visitedAt;
    private Instant recordedAt;
    private UUID visitedBy;
    private byte[] note;

    @Embedded
    private Need need;

    protected Visit() {}

    /**
     * @param note ciphertext; null when nothing was noted
     * @param need null when nothing was found
     */
    static Visit of(
            UUID id,
            VisitTask task,
            VisitOutcome outcome,
            Instant visitedAt,
            UUID visitedBy,
            byte[] note,
            Need need,
            Instant recordedAt) {
        Visit visit = new Visit();
        visit.id = id;
        visit.taskId = task.id();
        visit.campaignId = task.campaignId();
        visit.round = task.round();
        visit.householdId = task.householdId();
        visit.areaPath = task.areaPath();
        visit.outcome = outcome;
        visit.visitedAt = visitedAt;
        visit.recordedAt = recordedAt;
        visit.visitedBy = visitedBy;
        visit.note = note;
        visit.need = need;
        return visit;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String areaPath() {
        return areaPath;
    }

    @Override
    public long nextEventVersion() {
        return ++eventVersion;
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public int round() {
        return round;
    }

    public UUID householdId() {
        return householdId;
    }

    public VisitOutcome outcome() {
        return outcome;
    }

    public Instant visitedAt() {
        return visitedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID visitedBy() {
        return visitedBy;
    }

    byte[] note() {
        return note;
    }

    public Need need() {
        return need;
    }
}
