package org.linli.grievance.model;

import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** What may be done with the matters of an area, and by which roles there. */
public final class GrievanceRight {

    public static final Right READ = Right.of(
            Role.GRID_WORKER,
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER);

    /** 受理、派单、办结: steering a matter, as apart from handling it. */
    public static final Right STEER = Right.of(Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.GRID_LEADER);

    /** Reading how to reach the resident, for a purpose. */
    public static final Right READ_CONTACT =
            Right.of(Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY);

    private GrievanceRight() {}
}
