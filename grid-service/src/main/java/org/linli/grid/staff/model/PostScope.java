package org.linli.grid.staff.model;

import java.time.LocalDate;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Role;

/** Which posts a caller may read and which to change: the one place that says so. */
final class PostScope {

    private PostScope() {}

    /** Who answers for a patch is public: everybody sees the posts that are held on the day. */
    static RowScope readable(LocalDate today) {
        return RowScope.where("validFrom <= :%s", today)
                .and(RowScope.where("(validTo is null or validTo > :%s)", today));
    }

    static RowScope changeableBy(Caller caller) {
        if (caller.has(Role.ADMIN)) {
            return RowScope.everything();
        }
        return caller.has(Role.COMMUNITY_SECRETARY) ? RowScope.within("areaPath", caller.areas()) : RowScope.nothing();
    }
}
