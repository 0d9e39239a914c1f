package org.linli.grid.household;

import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grid.household.model.Household;

/** A household is now as told here; why it is looked after stays in this service. */
@EventType("linli.grid.household-changed.v1")
public record HouseholdChanged(UUID householdId, String areaPath, String gridCode, UUID buildingId, int size) {

    public static HouseholdChanged of(Household household) {
        return new HouseholdChanged(
                household.id(), household.areaPath(), household.gridCode(), household.buildingId(), household.size());
    }
}
