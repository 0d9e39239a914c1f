package org.linli.outreach.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.model.CampaignKind;
import org.linli.outreach.model.CampaignStatus;
import org.linli.outreach.model.VisitOutcome;

/** A visit task as staff see it; who lives there is grid-service's to tell. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VisitTask")
public record VisitTaskView(
        UUID id,
        CampaignRef campaign,
        @Schema(examples = "1") int round,
        UUID householdId,
        UUID buildingId,
        @Schema(examples = "411003002011003") String gridCode,

        @Schema(examples = "411003.411003002.411003002011.411003002011003")
        String areaPath,

        @Schema(examples = "OPEN") TaskState state,
        @Schema(examples = "待走访") String stateText,
        @Schema(description = "What can be done now.") List<CampaignAction> allowed,
        @Schema(examples = "2026-03-31") LocalDate dueOn,

        @Schema(description = "An earlier round did not reach the household.")
        boolean carried,

        @Schema(description = "Visits of this round so far.", examples = "2")
        int visits,

        @Schema(description = "Of these with nobody at home.", examples = "1")
        int notHome,

        @Schema(description = "Of the visit made last, whenever it arrived; absent before the first.")
        VisitOutcome lastOutcome,

        UUID lastVisitId,
        Instant lastVisitedAt,
        AssignmentView assignment,
        Instant createdAt) {

    /** The campaign that asks for the visit. */
    @Schema(name = "VisitTaskCampaign")
    public record CampaignRef(
            UUID id,
            CampaignKind kind,
            @Schema(examples = "反诈宣传进万家") String title,
            @Schema(examples = "RUNNING") CampaignStatus status) {}

    /** Who is to go. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VisitAssignment")
    public record AssignmentView(
            @Schema(description = "The grid had no worker: somebody has to see to it.")
            boolean unassigned,

            @Schema(description = "The account that is to go.")
            UUID assigneeId,

            @Schema(description = "The post by which it is theirs.")
            UUID postId,

            @Schema(description = "Whose it was before that post ended; absent when it was not handed over.")
            UUID previousPostId,

            @Schema(description = "When it was given to whose it is; absent when it was made for them.")
            Instant reassignedAt,

            @Schema(
                    description = "Why; only when a single task is read.",
                    examples = "网格 411003002011003 有在岗网格员 2 人,按在办任务少者优先分配;该岗位当时待走访 35 户,本轮分得 120 户")
            String reason) {}

    /** @param reason why it is whose it is; null to leave it out */
    static VisitTaskView of(VisitTask task, Campaign campaign, String reason) {
        boolean running = campaign.status().allows(CampaignAction.RECORD_VISIT);
        return new VisitTaskView(
                task.id(),
                new CampaignRef(campaign.id(), campaign.kind(), campaign.title(), campaign.status()),
                task.round(),
                task.householdId(),
                task.buildingId(),
                task.gridCode(),
                task.areaPath(),
                task.state(),
                task.state().chinese(),
                running ? task.state().allowed() : List.of(),
                task.dueOn(),
                task.carried(),
                task.visits(),
                task.notHome(),
                task.lastOutcome(),
                task.lastVisitId(),
                task.lastVisitedAt(),
                new AssignmentView(
                        task.isUnassigned(),
                        task.assigneeId(),
                        task.assigneePostId(),
                        task.previousPostId(),
                        task.reassignedAt(),
                        reason),
                task.createdAt());
    }
}
