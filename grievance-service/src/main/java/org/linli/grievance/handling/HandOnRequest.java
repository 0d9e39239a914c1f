package org.linli.grievance.handling;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a matter leaves the hands of its handler. */
public record HandOnRequest(
        @Schema(examples = "OUTSIDE_DUTIES") @NotNull StatedReason reason) {}
