package org.linli.grievance.model;

import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** What may be done with the matters of an area, by which roles there, and the doors of the same roles. */
public final class GrievanceRight {

    public static final String READING = Role.GRID_WORKER + "," + Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK + ","
            + Role.COMMUNITY_SECRETARY + "," + Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    public static final Right READ = Right.of(READING);

    /** 办理: having a matter, signing for it and replying to it. Nobody is given one who could not do this. */
    public static final String HANDLING = Role.GRID_WORKER + "," + Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK + ","
            + Role.COMMUNITY_SECRETARY + "," + Role.PROPERTY_STEWARD;

    public static final Right HANDLE = Right.of(HANDLING);

    /** 兜底: handling a matter where nobody else answers for the place. */
    public static final String STANDING_IN = Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    public static final Right STAND_IN = Right.of(STANDING_IN);

    /** 受理、派单、转办、收回、办结: steering a matter, as apart from handling it. */
    public static final String STEERING = Role.GRID_LEADER + "," + Role.COMMUNITY_CLERK + "," + Role.COMMUNITY_SECRETARY
            + "," + Role.STREET_OFFICER + "," + Role.DISTRICT_OFFICER;

    public static final Right STEER = Right.of(STEERING);

    /** Reading how to reach the resident, for a purpose. */
    public static final String READING_CONTACT = READING;

    public static final Right READ_CONTACT = Right.of(READING_CONTACT);

    /** Seeing what nobody owns, so as to give somebody a post. */
    public static final String FINDING_OWNERLESS = Role.ADMIN;

    public static final Right FIND_OWNERLESS = Right.of(FINDING_OWNERLESS);

    private GrievanceRight() {}
}
