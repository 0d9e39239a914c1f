package org.linli.grievance.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.deadline.Deadline;
import org.linli.grievance.model.Classified;
import org.linli.grievance.model.GivenReply;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.IntakeChannel;
import org.linli.grievance.model.Outcome;
import org.linli.grievance.model.Owner;
import org.linli.grievance.model.OwnerLevel;
import org.linli.grievance.model.Rating;
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

        @Schema(description = "What the caller may do to it now.")
        List<GrievanceAction> allowed,

        IntakeChannel channel,
        @Schema(examples = "2号楼4单元楼道灯不亮") String title,
        @Schema(examples = "楼道灯坏了一个多星期,请尽快维修。") String body,
        ItemView item,

        @Schema(description = "The smallest area known.", examples = "411003002011003")
        String areaCode,

        Instant filedAt,
        DueView due,

        @Schema(description = "Who answers for it.") OwnerView owner,

        @Schema(description = "Who has it, or had it last when it is taken up again; absent until it is dispatched.")
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

    /** Who answers for it: the handler, or while nobody has it a level of the district. */
    @Schema(name = "GrievanceOwner")
    public record OwnerView(
            @Schema(
                    description =
                            "COMMUNITY with its grids, where a leader answers; STREET and DISTRICT where nobody beneath can take it.",
                    examples = "COMMUNITY")
            OwnerLevel level,

            @Schema(examples = "社区") String levelText,

            @Schema(
                    description =
                            "The area whose posts answer for it; absent while a handler does and when nobody does.",
                    examples = "411003002011")
            String areaCode) {}

    /** Who has it: a post, never a person's name. */
    @Schema(name = "GrievanceHandler")
    public record HandlerView(
            UUID postId, @Schema(examples = "镜湖社区第三网格网格员") String title) {}

    /** What became of it. */
    @Schema(name = "GrievanceReply")
    public record ReplyView(
            Outcome outcome,
            @Schema(examples = "已解决") String outcomeText,

            @Schema(description = "Numbers of persons stand as stars; contact tells them, with source REPLY.")
            String text,

            Instant at) {}

    /** What the resident thinks of that. */
    @Schema(name = "GrievanceRating")
    public record RatingView(
            Settled settled, @Schema(examples = "5") Integer satisfaction) {}

    static GrievanceView of(Grievance grievance, Set<GrievanceAction> allowed) {
        Classified item = grievance.classified();
        Deadline due = grievance.deadline();
        return new GrievanceView(
                grievance.id(),
                grievance.number(),
                grievance.status(),
                grievance.status().chinese(),
                allowed.stream().sorted().toList(),
                grievance.origin().channel(),
                grievance.wording().title(),
                grievance.wording().body(),
                new ItemView(item.itemCode(), item.itemName(), item.catalogueVersion(), item.by(), item.reason()),
                grievance.place().areaCode(),
                grievance.origin().filedAt(),
                new DueView(due.dueAt(), due.confirmed()),
                owner(grievance.owner()),
                handler(grievance),
                reply(grievance.reply()),
                rating(grievance.feedback().rating()),
                grievance.closedAt(),
                grievance.origin().visitId());
    }

    private static HandlerView handler(Grievance grievance) {
        return grievance.handler() == null
                ? null
                : new HandlerView(
                        grievance.handler().postId(), grievance.handler().title());
    }

    private static OwnerView owner(Owner owner) {
        OwnerLevel level = owner.level();
        String path = owner.areaPath();
        return new OwnerView(level, level.chinese(), path == null ? null : new AreaPath(path).code());
    }

    private static ReplyView reply(GivenReply reply) {
        return reply == null
                ? null
                : new ReplyView(reply.outcome(), reply.outcome().chinese(), reply.text(), reply.at());
    }

    private static RatingView rating(Rating rating) {
        return rating == null ? null : new RatingView(rating.settled(), rating.satisfaction());
    }
}
