package org.linli.grievance.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored routing decision as staff read it. */
@Schema(name = "RoutingDecision")
public record RoutingView(
        Instant decidedAt,
        @Schema(examples = "FAC-LIGHT") String itemCode,

        @Schema(description = "Version of the catalogue whose rule was applied.", examples = "1")
        int catalogueVersion,

        @Schema(description = "The role that the rule names.", examples = "GRID_WORKER")
        String targetRole,

        UUID chosenPostId,

        @Schema(description = "Nobody of that role was there; the fallback took it.")
        boolean fallback,

        @Schema(description = "A person named the post.") boolean byHand,

        @Schema(examples = "按事项规则派给本区域网格员(区域 411003002011003);候选 3 人,该岗位在办 2 件")
        String reason,

        List<Candidate> candidates) {}
