package org.linli.grievance.model;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Role;

/** Which matters a caller may see: the one function behind every read, list and count of this service. */
final class GrievanceScope {

    private static final String[] SUBTREE_ROLES = {
        Role.GRID_WORKER,
        Role.GRID_LEADER,
        Role.COMMUNITY_CLERK,
        Role.COMMUNITY_SECRETARY,
        Role.STREET_OFFICER,
        Role.DISTRICT_OFFICER
    };

    private GrievanceScope() {}

    static RowScope of(Caller caller) {
        return switch (caller.kind()) {
            case RESIDENT -> RowScope.equal("residentId", caller.accountId());
            case STAFF -> ofStaff(caller);
            case PARTNER -> RowScope.equal("handler.accountId", caller.accountId());
            case SYSTEM -> RowScope.nothing();
        };
    }

    private static RowScope ofStaff(Caller caller) {
        RowScope handled = RowScope.equal("handler.accountId", caller.accountId());
        return caller.hasAny(SUBTREE_ROLES) ? handled.or(RowScope.within("areaPath", caller.areas())) : handled;
    }
}
