package org.linli.grid.staff.model;

import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** Who may fill and empty which posts. */
public final class PostRight {

    static final Right FILL_ANY = Right.of(Role.ADMIN);

    /** The posts that a community's secretary fills without asking anybody. */
    static final Right FILL_OF_THE_COMMUNITY = Right.of(Role.COMMUNITY_SECRETARY);

    private PostRight() {}

    public static boolean mayFill(Caller caller, PostRole role, AreaPath place) {
        return caller.is(CallerKind.SYSTEM)
                || caller.may(FILL_ANY, place)
                || role.isFilledByTheCommunity() && caller.may(FILL_OF_THE_COMMUNITY, place);
    }
}
