package org.linli.outreach.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.etag.Version;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignAction;
import org.linli.outreach.model.CampaignKind;
import org.linli.outreach.model.CampaignStatus;
import org.linli.outreach.model.CareFlag;
import org.linli.outreach.round.CampaignRound;
import org.linli.outreach.round.RoundState;

/** A campaign as staff see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Campaign")
public record CampaignView(
        UUID id,
        CampaignKind kind,
        @Schema(examples = "反诈宣传") String kindText,
        @Schema(examples = "RUNNING") CampaignStatus status,
        @Schema(examples = "进行中") String statusText,

        @Schema(description = "What can be done to it now, by whoever may.")
        List<CampaignAction> allowed,

        @Schema(examples = "反诈宣传进万家") String title,
        @Schema(examples = "走访独居老人家庭,讲清常见骗术。") String goal,
        List<AreaView> areas,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Households with any of these are visited; empty: all households.")
        List<CareFlag> careFlags,

        @Schema(description = "The account that drafted it.")
        UUID authorId,

        Instant draftedAt,

        @Schema(description = "Absent until it is approved.")
        UUID approverId,

        Instant approvedAt,
        Instant startedAt,
        Instant endedAt,

        @Schema(description = "The round under way; absent before the start.")
        RoundView round) {

    /** An area that the campaign is for. */
    @Schema(name = "CampaignArea")
    public record AreaView(
            @Schema(examples = "411003002011") String code,

            @Schema(examples = "411003.411003002.411003002011")
            String path) {}

    /** How far the current round is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CampaignRound")
    public record RoundView(
            @Schema(description = "Counts from 1.", examples = "1")
            int number,

            @Schema(description = "While PREPARING more tasks appear.")
            RoundState state,

            LocalDate dueOn,
            Instant openedAt,

            @Schema(description = "Absent until all its tasks exist.")
            Instant readyAt,

            @Schema(description = "Households to visit, as counted at the opening.", examples = "1240")
            int households,

            @Schema(description = "Tasks made; 0 until it is READY.", examples = "1240")
            int tasks,

            @Schema(description = "Of these without a grid worker to go.", examples = "0")
            int unassigned) {

        static RoundView of(CampaignRound round) {
            return new RoundView(
                    round.number(),
                    round.state(),
                    round.dueOn(),
                    round.openedAt(),
                    round.readyAt(),
                    round.households(),
                    round.tasks(),
                    round.unassigned());
        }
    }

    /** The version with the state of the round, which goes on by itself while the campaign stays as it is. */
    public static EntityTag tag(Campaign campaign, CampaignRound round) {
        return round == null
                ? Version.tag(campaign.version())
                : Version.tag(campaign.version(), round.number() + round.state().name());
    }

    /** @param round its current round; null before the start */
    public static CampaignView of(Campaign campaign, CampaignRound round) {
        return new CampaignView(
                campaign.id(),
                campaign.kind(),
                campaign.kind().chinese(),
                campaign.status(),
                campaign.status().chinese(),
                campaign.allowed(),
                campaign.title(),
                campaign.goal(),
                campaign.areas().stream()
                        .map(area -> new AreaView(area.code(), area.path()))
                        .toList(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.careFlags(),
                campaign.authorId(),
                campaign.draftedAt(),
                campaign.approverId(),
                campaign.approvedAt(),
                campaign.startedAt(),
                campaign.endedAt(),
                round == null ? null : RoundView.of(round));
    }
}
