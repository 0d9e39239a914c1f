package org.linli.outreach.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.OutreachError;
import org.linli.outreach.model.VisitOutcome;

/** One household to visit in one round of a campaign. */
@Entity
@Table(name = "visit_task")
public class VisitTask {

    @Id
    private UUID id;

    private UUID campaignId;
    private int round;
    private UUID householdId;
    private String gridCode;
    private String areaPath;
    private UUID buildingId;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private LocalDate dueOn;
    private boolean carried;
    private UUID assigneeId;
    private UUID assigneePostId;
    private UUID previousPostId;
    private Instant reassignedAt;
    private int visits;
    private int notHome;

    @Enumerated(EnumType.STRING)
    private VisitOutcome lastOutcome;

    private UUID lastVisitId;
    private Instant lastVisitedAt;
    private Instant createdAt;

    protected VisitTask() {}

    /** For rules that are tried without a database; rows are made by the round's query. */
    static VisitTask open(UUID id, UUID campaignId, int round, UUID householdId) {
        VisitTask task = new VisitTask();
        task.id = id;
        task.campaignId = campaignId;
        task.round = round;
        task.householdId = householdId;
        task.state = TaskState.OPEN;
        return task;
    }

    /**
     * 登记走访: takes a visit in. Of several the one made last counts, in whatever order they arrive; once somebody was
     * reached nothing takes that back.
     *
     * @throws CodedException TASK_WRONG_STATE when it needed no visit any more by then
     */
    public void record(UUID visitId, VisitOutcome outcome, Instant visitedAt) {
        requireTaking(outcome, visitedAt);
        visits++;
        if (outcome == VisitOutcome.NOT_HOME) {
            notHome++;
        }
        if (isLatest(outcome, visitedAt)) {
            lastOutcome = outcome;
            lastVisitId = visitId;
            lastVisitedAt = visitedAt;
        }
        state = stateAfter(outcome);
    }

    /** What was made before the visit that closed the task did happen, and only arrived late. */
    private void requireTaking(VisitOutcome outcome, Instant visitedAt) {
        boolean late = lastVisitedAt != null && visitedAt.isBefore(lastVisitedAt);
        boolean taken =
                switch (state) {
                    case OPEN -> true;
                    case REACHED -> late && outcome != VisitOutcome.REACHED;
                    case GONE -> late;
                    case CARRIED_OVER -> false;
                };
        if (!taken) {
            throw new CodedException(OutreachError.TASK_WRONG_STATE, state)
                    .with("state", state)
                    .with("allowed", state.allowed());
        }
    }

    private boolean isLatest(VisitOutcome outcome, Instant visitedAt) {
        int order = lastVisitedAt == null ? 1 : visitedAt.compareTo(lastVisitedAt);
        return order > 0 || order == 0 && outcome.saysMoreThan(lastOutcome);
    }

    private TaskState stateAfter(VisitOutcome outcome) {
        if (state == TaskState.REACHED || outcome == VisitOutcome.REACHED) {
            return TaskState.REACHED;
        }
        return Tally.of(lastOutcome) == Tally.GONE ? TaskState.GONE : TaskState.OPEN;
    }

    /** As what it counts in the coverage now. */
    public Tally tally() {
        return state == TaskState.REACHED ? Tally.REACHED : Tally.of(lastOutcome);
    }

    public boolean isUnassigned() {
        return assigneeId == null;
    }

    public UUID id() {
        return id;
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

    public String gridCode() {
        return gridCode;
    }

    public String areaPath() {
        return areaPath;
    }

    public UUID buildingId() {
        return buildingId;
    }

    public TaskState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean carried() {
        return carried;
    }

    public UUID assigneeId() {
        return assigneeId;
    }

    public UUID assigneePostId() {
        return assigneePostId;
    }

    /** Whose it was before it was handed over; null when it never was, or was nobody's. */
    public UUID previousPostId() {
        return previousPostId;
    }

    /** Null when it is still whose it was made for. */
    public Instant reassignedAt() {
        return reassignedAt;
    }

    public int visits() {
        return visits;
    }

    public int notHome() {
        return notHome;
    }

    public VisitOutcome lastOutcome() {
        return lastOutcome;
    }

    public UUID lastVisitId() {
        return lastVisitId;
    }

    public Instant lastVisitedAt() {
        return lastVisitedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
