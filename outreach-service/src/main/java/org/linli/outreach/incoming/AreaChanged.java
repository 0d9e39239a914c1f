package org.linli.outreach.incoming;

import java.time.LocalDate;
import java.util.UUID;

/** The fields of {@code linli.grid.area-changed.v1} that this service reads. */
public record AreaChanged(UUID areaId, String code, String name, String path, LocalDate validTo) {}
