package org.linli.grievance.handover;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose open matters go to whom. */
public record HandOverRequest(
        @Schema(description = "The post that has them; it may have ended.") @NotNull
        UUID fromPostId,

        @Schema(description = "The post that gets them all; leave out to send each where its item's rule does.")
        UUID toPostId) {}
