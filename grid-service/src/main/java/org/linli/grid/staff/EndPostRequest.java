package org.linli.grid.staff;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a post ends. */
public record EndPostRequest(
        @Schema(
                description = "The first day on which it is no longer held; today when absent.",
                examples = "2026-04-01")
        LocalDate endedOn) {}
