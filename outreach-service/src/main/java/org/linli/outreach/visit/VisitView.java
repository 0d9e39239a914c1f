package org.linli.outreach.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.outreach.matter.RaisedMatter;
import org.linli.outreach.model.VisitOutcome;

/** A visit as staff in scope see it; its words only for those who may read them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Visit")
public record VisitView(
        UUID id,
        UUID taskId,
        UUID campaignId,
        @Schema(examples = "1") int round,
        UUID householdId,

        @Schema(examples = "411003.411003002.411003002011.411003002011003")
        String areaPath,

        VisitOutcome outcome,
        @Schema(examples = "已走访") String outcomeText,
        Instant visitedAt,
        Instant recordedAt,
        @Schema(description = "The account that was there.") UUID visitedBy,

        @Schema(description = "True when there are words that the caller may not read; they show as ****.")
        boolean masked,

        @Schema(description = "Absent when nothing was noted.")
        String note,

        @Schema(description = "Absent when nothing was found.")
        NeedView need) {

    private static final String HIDDEN = "****";

    /** What was found, and the matter it became. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VisitNeed")
    public record NeedView(
            UUID id,
            @Schema(examples = "FAC-LIGHT") String itemCode,
            String text,

            @Schema(description = "Absent until it is filed.")
            MatterView matter) {}

    /** The matter as far as its events have told. */
    @Schema(name = "VisitMatter")
    public record MatterView(
            UUID grievanceId,
            @Schema(examples = "SQ-20260318-000123") String number,
            @Schema(examples = "DISPATCHED") String status) {}

    /**
     * @param words how to read the words; null when the caller may not
     * @param matter what the need became; null when it is not filed yet
     */
    static VisitView of(Visit visit, VisitWords words, RaisedMatter matter) {
        Need need = visit.need();
        boolean hasWords = visit.note() != null || need != null;
        return new VisitView(
                visit.id(),
                visit.taskId(),
                visit.campaignId(),
                visit.round(),
                visit.householdId(),
                visit.areaPath(),
                visit.outcome(),
                visit.outcome().chinese(),
                visit.visitedAt(),
                visit.recordedAt(),
                visit.visitedBy(),
                words == null && hasWords,
                visit.note() == null ? null : words == null ? HIDDEN : words.note(visit.note()),
                need == null
                        ? null
                        : new NeedView(
                                need.id(),
                                need.itemCode(),
                                words == null ? HIDDEN : words.need(need.text()),
                                matter(matter)));
    }

    private static MatterView matter(RaisedMatter matter) {
        return matter == null ? null : new MatterView(matter.grievanceId(), matter.number(), matter.status());
    }
}
