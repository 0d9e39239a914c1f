package org.linli.outreach.running;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a round is opened; the whole body may be left out. */
public record OpenRoundRequest(
        @Schema(
                description = "By when its visits are due; leave out for the campaign's last day.",
                examples = "2026-03-15")
        LocalDate dueOn) {

    static LocalDate dueOn(OpenRoundRequest request) {
        return request == null ? null : request.dueOn();
    }
}
