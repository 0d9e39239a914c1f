package org.linli.outreach.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.outreach.model.VisitOutcome;
import org.linli.outreach.task.TaskState;
import org.linli.outreach.task.VisitTask;

/**
 * The answer to a recorded visit. It repeats none of the visitor's words, because answers are kept for retries in the
 * clear.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VisitReceipt")
public record VisitReceipt(
        UUID id,
        UUID taskId,
        UUID campaignId,
        @Schema(examples = "1") int round,
        UUID householdId,
        VisitOutcome outcome,
        @Schema(examples = "已走访") String outcomeText,
        Instant visitedAt,
        Instant recordedAt,

        @Schema(description = "Absent when no need was found.")
        UUID needId,

        @Schema(description = "Where the task stands now.") TaskState taskState,

        @Schema(description = "Visits of the task so far.", examples = "2")
        int visits,

        @Schema(description = "Of these with nobody at home.", examples = "1")
        int notHome) {

    static VisitReceipt of(Visit visit, VisitTask task) {
        return new VisitReceipt(
                visit.id(),
                visit.taskId(),
                visit.campaignId(),
                visit.round(),
                visit.householdId(),
                visit.outcome(),
                visit.outcome().chinese(),
                visit.visitedAt(),
                visit.recordedAt(),
                visit.need() == null ? null : visit.need().id(),
                task.state(),
                task.visits(),
                task.notHome());
    }
}
