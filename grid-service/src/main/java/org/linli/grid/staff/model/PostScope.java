package org.linli.grid.staff.model;

import java.time.LocalDate;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;

/** Which posts a caller may read and which to change: the one place that says so. */
final class PostScope {

    private PostScope() {}

    /** Who answers for a patch is public: everybody sees the posts that are held on the day. */
    static RowScope readable(LocalDate today) {
        return heldWithin(today, today);
    }

    static RowScope heldWithin(LocalDate first, LocalDate last) {
        return RowScope.where("validFrom <= :%s", last)
                .and(RowScope.where("(validTo is null or validTo > :%s)", first));
    }

    static RowScope changeableBy(Caller caller) {
        return RowScope.granted("areaPath", caller, PostRight.FILL_ANY)
                .or(RowScope.granted("areaPath", caller, PostRight.FILL_OF_THE_COMMUNITY)
                        .and(RowScope.in("role", PostRole.filledByTheCommunity())));
    }
}
