package org.linli.grievance.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grievance.model.Settled;

/** What the resident thinks of a reply. */
public record RateRequest(
        @Schema(description = "Is it settled?") @NotNull Settled settled,

        @Schema(description = "1 (very dissatisfied) to 5 (very satisfied).", examples = "5") @NotNull @Min(1) @Max(5)
        Integer satisfaction) {}
