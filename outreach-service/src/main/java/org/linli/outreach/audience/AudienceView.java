package org.linli.outreach.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many households a campaign would visit, before anything is decided. */
@Schema(name = "Audience")
public record AudienceView(
        UUID campaignId,

        @Schema(description = "All households of the audience that the caller may see.", examples = "1240")
        long households,

        @Schema(description = "Of these, in grids where no grid worker holds a post now.", examples = "86")
        long withoutWorker,

        @Schema(description = "By grid, in the order of area paths.")
        List<GridView> grids) {

    /** One grid's share. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AudienceGrid")
    public record GridView(
            @Schema(examples = "411003002011003") String gridCode,

            @Schema(description = "Absent while its name is not known here.", examples = "镜湖社区第三网格")
            String gridName,

            @Schema(examples = "411003.411003002.411003002011.411003002011003")
            String areaPath,

            @Schema(examples = "312") long households,

            @Schema(description = "Grid workers among whom they would be shared out.", examples = "1")
            long workers) {}

    static AudienceView of(UUID campaignId, List<Audience.GridCount> grids, Map<String, String> names) {
        return new AudienceView(
                campaignId,
                grids.stream().mapToLong(Audience.GridCount::households).sum(),
                grids.stream()
                        .filter(grid -> grid.workers() == 0)
                        .mapToLong(Audience.GridCount::households)
                        .sum(),
                grids.stream()
                        .map(grid -> new GridView(
                                grid.gridCode(),
                                names.get(grid.gridCode()),
                                grid.gridPath(),
                                grid.households(),
                                grid.workers()))
                        .toList());
    }
}
