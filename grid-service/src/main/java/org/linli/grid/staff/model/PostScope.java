package org.linli.grid.staff.model;

import java.time.LocalDate;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;

/** Which posts a caller may read and which to change: the one place that says so. */
final class PostScope {

    /** Not withdrawn before they began. */
    private static final RowScope ENTERED = RowScope.where("case when validTo = validFrom then 1 else 0 end = :%s", 0);

    private PostScope() {}

    /** Who answers for a patch is public: everybody sees the posts that are held on the day. */
    static RowScope readable(LocalDate today) {
        return heldWithin(today, today);
    }

    static RowScope heldWithin(LocalDate first, LocalDate last) {
        return RowScope.where("validFrom <= :%s", last)
                .and(RowScope.where("(validTo is null or validTo > :%s)", first));
    }

    /** The posts that are in the state on the day; today's are public, others are for those who may change them. */
    static RowScope inState(PostState state, LocalDate day, LocalDate today, Caller caller) {
        RowScope rows =
                switch (state) {
                    case HELD -> heldWithin(day, day);
                    case PLANNED -> RowScope.where("validFrom > :%s", day).and(ENTERED);
                    case ENDED -> RowScope.where("validTo <= :%s", day).and(ENTERED);
                    case WITHDRAWN -> RowScope.where("case when validTo = validFrom then 1 else 0 end = :%s", 1);
                };
        return state == PostState.HELD && day.equals(today) ? rows : rows.and(changeableBy(caller));
    }

    static RowScope changeableBy(Caller caller) {
        return RowScope.granted("areaPath", caller, PostRight.FILL_ANY)
                .or(RowScope.granted("areaPath", caller, PostRight.FILL_OF_THE_COMMUNITY)
                        .and(RowScope.in("role", PostRole.filledByTheCommunity())));
    }
}
