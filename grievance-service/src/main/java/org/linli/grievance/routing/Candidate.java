package org.linli.grievance.routing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who could be given a matter, with the facts that speak for or against it. */
@Schema(name = "RoutingCandidate")
public record Candidate(
        UUID postId,
        UUID accountId,
        @Schema(examples = "GRID_WORKER") String role,
        @Schema(examples = "411003002011003") String areaCode,

        @Schema(description = "Open matters of this person at that moment.", examples = "4")
        long openMatters,

        @Schema(description = "Party to the matter, and therefore left out 回避.")
        boolean recused) {}
