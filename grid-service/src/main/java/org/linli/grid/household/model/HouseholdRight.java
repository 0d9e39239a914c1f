package org.linli.grid.household.model;

import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** What may be done with the households of an area, by which roles there, and the door of the same roles. */
public final class HouseholdRight {

    public static final String READING = Role.GRID_WORKER + "," + Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK + ","
            + Role.COMMUNITY_SECRETARY + "," + Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    static final Right READ = Right.of(READING);

    private HouseholdRight() {}
}
