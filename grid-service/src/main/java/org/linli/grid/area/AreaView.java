package org.linli.grid.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.AreaLevel;
import org.linli.grid.area.model.GridKind;

/** An area as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Area")
public record AreaView(
        UUID id,

        @Schema(description = "6, 9, 12, 15 or 17 digits by level.", examples = "411003002011")
        String code,

        @Schema(examples = "镜湖社区居委会") String name,
        AreaLevel level,

        @Schema(description = "Of grids and micro-grids only.")
        GridKind kind,

        @Schema(description = "Absent for a district.", examples = "411003002")
        String parentCode,

        @Schema(description = "Codes from the district down.", examples = "411003.411003002.411003002011")
        String path,

        @Schema(examples = "2026-01-01") LocalDate validFrom,

        @Schema(description = "Absent while the area is valid.")
        LocalDate validTo) {

    static AreaView of(Area area) {
        return new AreaView(
                area.id(),
                area.code(),
                area.name(),
                area.level(),
                area.kind(),
                area.parentCode(),
                area.areaPath(),
                area.validFrom(),
                area.validTo());
    }
}
