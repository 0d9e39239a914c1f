package org.linli.grievance.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.Handler;

/** What became of the open matters of a post. */
@Schema(name = "HandOver")
public record HandOverView(
        @Schema(description = "At most 50; call again while more is true.")
        List<Matter> matters,

        @Schema(description = "Whether the post had more than were handed over at once.")
        boolean more) {

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HandedOverMatter")
    public record Matter(
            UUID grievanceId,
            @Schema(examples = "SQ-20260318-000123") String number,

            @Schema(description = "ACCEPTED where the rule found nobody.", examples = "DISPATCHED")
            GrievanceStatus status,

            @Schema(description = "The post that has it now; absent where the rule found nobody.")
            UUID postId,

            @Schema(examples = "镜湖社区第三网格网格员") String title) {}

    static Matter of(Grievance grievance) {
        Handler handler = grievance.handler();
        return new Matter(
                grievance.id(),
                grievance.number(),
                grievance.status(),
                handler == null ? null : handler.postId(),
                handler == null ? null : handler.title());
    }
}
