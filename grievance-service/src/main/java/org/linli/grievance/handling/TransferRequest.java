package org.linli.grievance.handling;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grievance.model.HandOnReason;

/** To whom a matter is handed on, and why. */
public record TransferRequest(
        @Schema(description = "A post that answers for the place and can handle; leave out to follow the item's rule.")
        UUID postId,

        @Schema(examples = "OUTSIDE_PATCH") @NotNull HandOnReason reason) {}
