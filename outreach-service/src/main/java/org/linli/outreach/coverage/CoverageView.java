package org.linli.outreach.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.security.AreaPath;

/** How far a round of a campaign has come, as far as the caller may see it. */
@Schema(name = "Coverage")
public record CoverageView(
        UUID campaignId,
        @Schema(examples = "1") int round,
        GroupBy groupBy,
        CountsView total,

        @Schema(description = "All rounds together, each household once.")
        OverallView campaign,

        @Schema(description = "In the order of area paths; at most 5,000.")
        List<RowView> items) {

    /** Households by what became of their latest visit in the round. */
    @Schema(name = "CoverageCounts")
    public record CountsView(
            @Schema(description = "To reach.", examples = "312")
            long households,

            @Schema(examples = "201") long reached,

            @Schema(description = "Nobody was at home last time.", examples = "40")
            long notHome,

            @Schema(examples = "6") long refused,

            @Schema(description = "Moved away or not at that address.", examples = "5")
            long gone,

            @Schema(examples = "60") long unvisited,

            @Schema(description = "Reached out of households, rounded down to one decimal.", examples = "64.4")
            double percentage) {

        static CountsView of(Counts counts) {
            return new CountsView(
                    counts.households(),
                    counts.reached(),
                    counts.notHome(),
                    counts.refused(),
                    counts.gone(),
                    counts.unvisited(),
                    counts.percentage());
        }
    }

    /** The whole campaign. */
    @Schema(name = "CoverageOfCampaign")
    public record OverallView(
            @Schema(examples = "312") long households,
            @Schema(examples = "268") long reached,
            @Schema(examples = "85.8") double percentage) {}

    /** One area, grid or building. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CoverageRow")
    public record RowView(
            @Schema(examples = "411003002011003") String areaCode,

            @Schema(description = "Absent while its name is not known here.", examples = "镜湖社区第三网格")
            String areaName,

            @Schema(examples = "411003.411003002.411003002011.411003002011003")
            String areaPath,

            @Schema(description = "Only when grouped by building.")
            UUID buildingId,

            CountsView counts) {

        static RowView of(Coverage.Row row, Map<String, String> names) {
            String code = new AreaPath(row.areaPath()).code();
            return new RowView(code, names.get(code), row.areaPath(), row.buildingId(), CountsView.of(row.counts()));
        }
    }
}
