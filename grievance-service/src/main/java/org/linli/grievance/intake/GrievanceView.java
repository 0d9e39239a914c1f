package org.linli.grievance.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grievance.model.Classified;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.IntakeChannel;
import org.linli.grievance.model.Outcome;
import org.linli.grievance.model.Settled;

/** A matter as those who may see it see it; contact data is read separately, with a purpose. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Grievance")
public record GrievanceView(
        UUID id,

        @Schema(description = "The number that people quote.", examples = "SQ-20260318-000123")
        String number,

        @Schema(examples = "DISPATCHED") GrievanceStatus status,
        @Schema(examples = "已派单") String statusText,

        @Schema(description = "What can be done to it now, by whoever may.")
        List<GrievanceAction> allowed,

        IntakeChannel channel,
        @Schema(examples = "2号楼4单元楼道灯不亮") String title,
        @Schema(examples = "楼道灯坏了一个多星期,请尽快维修。") String body,
        ItemView item,

        @Schema(description = "The smallest area known.", examples = "411003002011003")
        String areaCode,

        Instant filedAt,
        DueView due,

        @Schema(description = "Who has it; absent until it is dispatched.")
        HandlerView handler,

        @Schema(description = "Absent until it is replied to.")
        ReplyView reply,

        @Schema(description = "Absent until it is rated.") RatingView rating,
        Instant closedAt,

        @Schema(description = "The visit that found it; absent when a resident filed it.")
        UUID originVisitId) {

    /** The item of the catalogue, and how it was found. */
    @Schema(name = "GrievanceItem")
    public record ItemView(
            @Schema(examples = "FAC-LIGHT") String code,
            @Schema(examples = "楼道照明与路灯") String name,

            @Schema(description = "Version of the catalogue in force when it was filed.", examples = "1")
            int catalogueVersion,

            Classified.By classifiedBy,
            @Schema(examples = "命中关键词:楼道灯") String reason) {}

    /** When the resident may count on a reply. */
    @Schema(name = "GrievanceDue")
    public record DueView(
            @Schema(examples = "2026-03-23T10:00:00Z") Instant replyBy,

            @Schema(description = "False when it runs into a year whose holidays are not announced.")
            boolean calendarConfirmed) {}

    /** Who has it: a post, never a person's name. */
    @Schema(name = "GrievanceHandler")
    public record HandlerView(
            UUID postId, @Schema(examples = "镜湖社区第三网格网格员") String title) {}

    /** What became of it. */
    @Schema(name = "GrievanceReply")
    public record ReplyView(
            Outcome outcome, @Schema(examples = "已解决") String outcomeText, String text, Instant at) {}

    /** What the resident thinks of that. */
    @Schema(name = "GrievanceRating")
    public record RatingView(
            Settled settled, @Schema(examples = "5") Integer satisfaction) {}

    public static GrievanceView of(Grievance grievance) {
        Classified item = grievance.classified();
        return new GrievanceView(
                grievance.id(),
                grievance.number(),
                grievance.status(),
                grievance.status().chinese(),
                grievance.allowed().stream().sorted().toList(),
                grievance.channel(),
                grievance.title(),
                grievance.body(),
                new ItemView(item.itemCode(), item.itemName(), item.catalogueVersion(), item.by(), item.reason()),
                grievance.areaCode(),
                grievance.filedAt(),
                new DueView(grievance.dueAt(), grievance.calendarConfirmed()),
                handler(grievance),
                reply(grievance),
                grievance.settled() == null ? null : new RatingView(grievance.settled(), grievance.satisfaction()),
                grievance.closedAt(),
                grievance.originVisitId());
    }

    private static HandlerView handler(Grievance grievance) {
        return grievance.handler() == null
                ? null
                : new HandlerView(
                        grievance.handler().postId(), grievance.handler().title());
    }

    private static ReplyView reply(Grievance grievance) {
        return grievance.outcome() == null
                ? null
                : new ReplyView(
                        grievance.outcome(), grievance.outcome().chinese(), grievance.reply(), grievance.repliedAt());
    }
}
