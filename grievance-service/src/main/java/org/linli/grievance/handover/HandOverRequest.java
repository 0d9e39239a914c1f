package org.linli.grievance.handover;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose open matters go to whom. */
public record HandOverRequest(
        @Schema(description = "The post that has them; it may have ended.") @NotNull
        UUID fromPostId,

        @Schema(
                description = "The post that gets them all; leave out to send each where its item's rule does.",
                examples = "019a1f6e-0003-7000-8000-000000000003")
        UUID toPostId) {}
