package org.linli.grievance.feedback;

import jakarta.validation.constraints.NotNull;
import org.linli.grievance.model.ReopenReason;

/** Why a matter is to be taken up again. */
public record ReopenRequest(@NotNull ReopenReason reason) {}
