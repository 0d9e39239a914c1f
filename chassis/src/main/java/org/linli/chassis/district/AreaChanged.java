package org.linli.chassis.district;

import java.time.LocalDate;
import java.util.UUID;

/** The fields of {@code linli.grid.area-changed.v1} that the copy of the areas is made of. */
public record AreaChanged(UUID areaId, String code, String name, String path, LocalDate validTo) {}
