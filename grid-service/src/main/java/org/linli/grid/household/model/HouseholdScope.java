package org.linli.grid.household.model;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** Which households a caller may see: the one function behind every read, list and count of them. */
final class HouseholdScope {

    private static final Right READ = Right.of(
            Role.GRID_WORKER,
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER);

    private HouseholdScope() {}

    static RowScope of(Caller caller) {
        return caller.is(CallerKind.STAFF) ? RowScope.granted("areaPath", caller, READ) : RowScope.nothing();
    }
}
