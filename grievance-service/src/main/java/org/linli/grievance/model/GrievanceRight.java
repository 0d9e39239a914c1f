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

    /** 办理: having a matter, signing for it and replying to it. Nobody is given one who could not do this. */
    public static final Right HANDLE = Right.of(
            Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY_CLERK, Role.COMMUNITY_SECRETARY, Role.PROPERTY_STEWARD);

    /** 兜底: handling a matter where nobody else answers for the place. */
    public static final Right STAND_IN = Right.of(Role.STREET_OFFICER, Role.DISTRICT_OFFICER);

    /** 受理、派单、转办、收回、办结: steering a matter, as apart from handling it. */
    public static final Right STEER = Right.of(
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER);

    /** Reading how to reach the resident, for a purpose. */
    public static final Right READ_CONTACT = READ;

    /** Seeing what nobody owns, so as to give somebody a post. */
    public static final Right FIND_OWNERLESS = Right.of(Role.ADMIN);

    private GrievanceRight() {}
}
