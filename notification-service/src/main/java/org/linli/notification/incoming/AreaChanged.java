package org.linli.notification.incoming;

import java.time.LocalDate;
import java.util.UUID;

/** The fields of {@code linli.grid.area-changed.v1} that this service reads. */
public record AreaChanged(UUID areaId, String code, String name, LocalDate validTo) {}
