package org.linli.grievance.handling;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a matter is handed on, and why. */
public record TransferRequest(
        @Schema(
                description = "A post that answers for the place and can handle; leave out to follow the item's rule.",
                examples = "019a1f6e-0003-7000-8000-000000000003")
        UUID postId,

        @Schema(examples = "OUTSIDE_PATCH") @NotNull StatedReason reason) {}
