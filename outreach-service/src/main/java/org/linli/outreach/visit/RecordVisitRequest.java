package org.linli.outreach.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.text.Words;
import org.linli.outreach.model.VisitOutcome;

/** A visit as whoever made it records it. */
public record RecordVisitRequest(
        @Schema(description = "The visit task.") @NotNull UUID taskId,
        @NotNull VisitOutcome outcome,

        @Schema(
                description = "When it was: not later than now and not before its round. It may arrive days later; of "
                        + "several visits the one made last counts.",
                examples = "2026-03-18T10:20:00+08:00")
        @NotNull
        Instant visitedAt,

        @Schema(
                description = "What is worth remembering. Kept encrypted; for the visitor and the community's clerks.",
                examples = "老人独自在家,已讲解常见骗术并协助安装APP。")
        @Words(max = 2000)
        String note,

        @Schema(description = "Something that somebody has to see to; becomes a matter. Leave out when there is none.")
        @Valid
        FoundNeed need) {

    /** What was found. */
    @Schema(name = "FoundNeed")
    public record FoundNeed(
            @Schema(description = "The item of the catalogue of matters.", examples = "FAC-LIGHT")
            @NotNull
            @Size(max = 32)
            @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+){0,15}")
            String itemCode,

            @Schema(
                    description = "In the visitor's words. Kept encrypted; it does not leave this service.",
                    examples = "3单元楼道灯不亮,老人上下楼不便。")
            @NotNull
            @Words(max = 500)
            String text) {}
}
