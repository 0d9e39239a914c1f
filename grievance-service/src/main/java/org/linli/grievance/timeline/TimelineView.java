package org.linli.grievance.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.CallerKind;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.GrievanceStatus;

/** One line of a matter's history as people read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimelineEntry")
public record TimelineView(
        @Schema(description = "Counts the matter's entries from 1.", examples = "3")
        long number,

        @Schema(description = "What was done.", examples = "DISPATCH")
        GrievanceAction action,

        @Schema(description = "The same for a person.", examples = "派单")
        String actionText,

        @Schema(description = "Where the matter stood afterwards.", examples = "DISPATCHED")
        GrievanceStatus status,

        @Schema(description = "The same for a person.", examples = "已派单")
        String statusText,

        @Schema(description = "Who did it; residents never see a name.", examples = "STAFF")
        CallerKind by,

        @Schema(examples = "2026-03-18T01:20:00Z") Instant at,

        @Schema(description = "What there is to read about it.", examples = "镜湖社区第三网格网格员")
        String note) {}
