package org.linli.grievance.model;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;

/** Which matters a caller may see: the one function behind every read, list and count of this service. */
final class GrievanceScope {

    private GrievanceScope() {}

    static RowScope of(Caller caller) {
        return switch (caller.kind()) {
            case RESIDENT -> RowScope.equal("residentId", caller.accountId());
            case STAFF -> handledBy(caller).or(RowScope.granted("areaPath", caller, GrievanceRight.READ));
            case PARTNER -> handledBy(caller);
            case SYSTEM -> RowScope.nothing();
        };
    }

    private static RowScope handledBy(Caller caller) {
        return RowScope.equal("handler.accountId", caller.accountId());
    }
}
