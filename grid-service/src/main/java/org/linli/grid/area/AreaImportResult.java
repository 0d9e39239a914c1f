package org.linli.grid.area;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(name = "AreaImportResult")
public record AreaImportResult(
        @Schema(description = "Whether nothing was written on purpose.")
        boolean dryRun,

        @Schema(description = "Rows below the heading.", examples = "474")
        int rows,

        @Schema(examples = "12") int opened,
        @Schema(examples = "3") int renamed,
        @Schema(examples = "459") int unchanged,

        @Schema(description = "What is wrong, at most the first 100 rows of it. A list with findings is not imported.")
        List<AreaFinding> findings) {}
