package org.linli.grid.staff.model;

import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** Who may fill and empty which posts, and the doors of the same roles. */
public final class PostRight {

    public static final String FILLING_ANY = Role.ADMIN;

    static final Right FILL_ANY = Right.of(FILLING_ANY);

    /** The posts that a community's secretary fills without asking anybody, */
    public static final String FILLING_OF_THE_COMMUNITY = Role.COMMUNITY_SECRETARY;

    /** and the street, which is told when nobody is left there, */
    public static final String FILLING_FROM_THE_STREET = Role.STREET_OFFICER;

    /** and the district after it. */
    public static final String FILLING_FROM_THE_DISTRICT = Role.DISTRICT_OFFICER;

    static final Right FILL_OF_THE_COMMUNITY =
            Right.of(FILLING_OF_THE_COMMUNITY, FILLING_FROM_THE_STREET, FILLING_FROM_THE_DISTRICT);

    private PostRight() {}

    public static boolean mayFill(Caller caller, PostRole role, AreaPath place) {
        return caller.is(CallerKind.SYSTEM)
                || caller.may(FILL_ANY, place)
                || role.isFilledByTheCommunity() && caller.may(FILL_OF_THE_COMMUNITY, place);
    }
}
