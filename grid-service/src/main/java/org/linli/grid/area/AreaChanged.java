package org.linli.grid.area;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.AreaLevel;
import org.linli.grid.area.model.GridKind;

/** An area is now as told here. */
@EventType("linli.grid.area-changed.v1")
public record AreaChanged(
        UUID areaId,
        String code,
        String name,
        AreaLevel level,
        GridKind kind,
        String parentCode,
        String path,
        LocalDate validFrom,
        LocalDate validTo) {

    public static AreaChanged of(Area area) {
        return new AreaChanged(
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
