package org.linli.outreach.model;

import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** What may be done in an area with its campaigns and visits, and by which roles there. */
public final class OutreachRight {

    public static final Right READ = Right.of(
            Role.GRID_WORKER,
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER);

    /** Drafting campaigns for an area and running them. */
    public static final Right PLAN =
            Right.of(Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.STREET_OFFICER, Role.DISTRICT_OFFICER);

    /** Seeing how many households a campaign is for. */
    public static final Right PREVIEW = Right.of(
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER);

    /** Knocking at a door and putting the visit on record. */
    public static final Right VISIT = Right.of(Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY_CLERK);

    /** Reading what somebody else wrote down at a door. */
    public static final Right READ_WORDS = Right.of(Role.COMMUNITY_CLERK);

    private OutreachRight() {}
}
