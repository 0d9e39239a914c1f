package org.linli.grid.household.model;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

/** Which households a caller may see: the one function behind every read, list and count of them. */
final class HouseholdScope {

    private HouseholdScope() {}

    static RowScope of(Caller caller) {
        return caller.is(CallerKind.STAFF)
                ? RowScope.granted("areaPath", caller, HouseholdRight.READ)
                : RowScope.nothing();
    }
}
