package org.linli.grievance.model;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;

/** Which matters a caller may see: the one function behind every read, list and count of this service. */
final class GrievanceScope {

    private GrievanceScope() {}

    static RowScope of(Caller caller) {
        return switch (caller.kind()) {
            case RESIDENT -> RowScope.equal("origin.residentId", caller.accountId());
            case STAFF ->
                handledBy(caller)
                        .or(RowScope.granted("place.areaPath", caller, GrievanceRight.READ))
                        .or(ownerless(caller));
            case PARTNER -> handledBy(caller);
            case SYSTEM -> RowScope.nothing();
        };
    }

    /** What somebody has or had last, for as long as a post lets them handle matters where it lies. */
    private static RowScope handledBy(Caller caller) {
        return RowScope.granted("place.areaPath", caller, GrievanceRight.HANDLE)
                .or(RowScope.granted("place.areaPath", caller, GrievanceRight.STAND_IN))
                .and(RowScope.equal("assignment.handler.accountId", caller.accountId()));
    }

    /** What nobody can take is shown to those who can fill a post, and to them nothing else. */
    private static RowScope ownerless(Caller caller) {
        RowScope places = RowScope.granted("place.areaPath", caller, GrievanceRight.FIND_OWNERLESS);
        return caller.areasOf(GrievanceRight.FIND_OWNERLESS).isEmpty()
                ? RowScope.nothing()
                : places.and(RowScope.equal("owner.level", OwnerLevel.NOBODY));
    }
}
