package org.linli.notification.explain;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** About which events a caller may ask: those of the area that they run, audit or supervise. */
final class ExplainScope {

    private static final Right EXPLAIN = Right.of(Role.ADMIN, Role.AUDITOR, Role.DISTRICT_OFFICER);

    private ExplainScope() {}

    static RowScope of(Caller caller) {
        return RowScope.granted("areaPath", caller, EXPLAIN);
    }
}
