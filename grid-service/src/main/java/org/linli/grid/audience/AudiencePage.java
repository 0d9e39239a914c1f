package org.linli.grid.audience;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some households of an audience. */
@Schema(name = "AudiencePage")
public record AudiencePage(
        @Schema(description = "In the order of ids.") List<UUID> householdIds,

        @Schema(description = "False when ids follow after the last one.")
        boolean last) {}
