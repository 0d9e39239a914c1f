package org.linli.chassis.security;

/** The roles that grants name, and those of Linli's own services; constants so that they can be used in annotations. */
public final class Role {

    public static final String RESIDENT = "RESIDENT";
    public static final String GRID_WORKER = "GRID_WORKER";
    public static final String GRID_LEADER = "GRID_LEADER";
    public static final String COMMUNITY_CLERK = "COMMUNITY_CLERK";
    public static final String COMMUNITY_SECRETARY = "COMMUNITY_SECRETARY";
    public static final String STREET_OFFICER = "STREET_OFFICER";
    public static final String DISTRICT_OFFICER = "DISTRICT_OFFICER";
    public static final String PROPERTY_STEWARD = "PROPERTY_STEWARD";
    public static final String MEDIATOR = "MEDIATOR";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";
    public static final String SYSTEM = "SYSTEM";

    /** Held by the one service that tells people of things, beside {@link #SYSTEM}. */
    public static final String CONTACT_READER = "CONTACT_READER";

    /** Held by the one service that goes to people, beside {@link #SYSTEM}. */
    public static final String AUDIENCE_READER = "AUDIENCE_READER";

    private Role() {}
}
