package org.linli.grid.audience;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large an audience is. */
@Schema(name = "AudienceCounts")
public record AudienceCounts(List<GridCount> grids) {

    /** One grid's share. */
    @Schema(name = "AudienceGridCount")
    public record GridCount(
            @Schema(examples = "411003002011003") String gridCode,

            @Schema(examples = "411003.411003002.411003002011.411003002011003")
            String areaPath,

            @Schema(examples = "312") long households) {}
}
