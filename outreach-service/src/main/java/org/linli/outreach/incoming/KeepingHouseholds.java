package org.linli.outreach.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.outreach.audience.Households;

/** Keeps the copy of the households true. */
@ApplicationScoped
public class KeepingHouseholds implements EventHandler<HouseholdChanged> {

    @Inject
    Households households;

    @Override
    public Set<String> eventTypes() {
        return Set.of("linli.grid.household-changed.v1");
    }

    @Override
    public Class<HouseholdChanged> dataType() {
        return HouseholdChanged.class;
    }

    @Override
    public void on(IncomingEvent<HouseholdChanged> event) {
        HouseholdChanged household = event.data();
        households.keep(
                household.householdId(),
                household.areaPath(),
                household.gridCode(),
                household.buildingId(),
                household.size(),
                event.aggregateVersion());
    }
}
