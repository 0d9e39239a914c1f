package org.linli.notification.explain;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** About which events a caller may ask: those of the area that they run, audit or supervise. */
final class ExplainScope {

    /** The door of those who may ask about any. */
    static final String EXPLAINING = Role.ADMIN + "," + Role.DISTRICT_OFFICER + "," + Role.AUDITOR;

    private static final Right EXPLAIN = Right.of(EXPLAINING);

    private ExplainScope() {}

    static RowScope of(Caller caller) {
        return RowScope.granted("areaPath", caller, EXPLAIN);
    }
}
