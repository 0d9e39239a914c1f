package org.linli.grid.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a post ends and who takes over. */
public record EndPostRequest(
        @Schema(
                description =
                        "The first day on which it is no longer held; today when absent. It may be the day on which the "
                                + "post begins, and can be entered up to 31 days late.",
                examples = "2026-04-01")
        LocalDate endedOn,

        @Schema(
                description =
                        "The post that takes over what is open: held on that day, or today when that is past, for the same area, one above or "
                                + "one beneath. When absent, the work goes to whoever else answers for the place.",
                examples = "019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f05")
        UUID successorPostId) {}
