package org.linli.outreach.model;

import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** What may be done in an area with its campaigns and visits, by which roles there, and the doors of the same roles. */
public final class OutreachRight {

    public static final String READING = Role.GRID_WORKER + "," + Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK + ","
            + Role.COMMUNITY_SECRETARY + "," + Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    public static final Right READ = Right.of(READING);

    /** Drafting campaigns for an area and running them. */
    public static final String PLANNING = Role.COMMUNITY_CLERK + "," + Role.COMMUNITY_SECRETARY + ","
            + Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    public static final Right PLAN = Right.of(PLANNING);

    /** Seeing how many households a campaign is for. */
    public static final String PREVIEWING = Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK + ","
            + Role.COMMUNITY_SECRETARY + "," + Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    public static final Right PREVIEW = Right.of(PREVIEWING);

    /** Knocking at a door and putting the visit on record. */
    public static final String VISITING = Role.GRID_WORKER + "," + Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK;

    public static final Right VISIT = Right.of(VISITING);

    /** Reading what somebody else wrote down at a door. */
    public static final Right READ_WORDS = Right.of(Role.COMMUNITY_CLERK);

    private OutreachRight() {}
}
