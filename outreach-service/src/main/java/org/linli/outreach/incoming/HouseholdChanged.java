package org.linli.outreach.incoming;

import java.util.UUID;

/** The fields of {@code linli.grid.household-changed.v1} that this service reads. */
public record HouseholdChanged(UUID householdId, String areaPath, String gridCode, UUID buildingId, int size) {}
