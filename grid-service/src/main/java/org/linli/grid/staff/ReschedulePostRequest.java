package org.linli.grid.staff;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New days of a post. */
public record ReschedulePostRequest(
        @Schema(description = "The first day, today or later; absent to leave it as it is.", examples = "2026-05-01")
        LocalDate from,

        @Schema(
                description = "The first day without it, after today; absent to leave it as it is.",
                examples = "2026-09-01")
        LocalDate to) {}
