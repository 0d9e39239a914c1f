package org.linli.notification.explain;

import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Role;

/** About which events a caller may ask: those of their area, or all for whoever runs and audits the system. */
final class ExplainScope {

    private ExplainScope() {}

    static RowScope of(Caller caller) {
        if (caller.hasAny(Role.ADMIN, Role.AUDITOR)) {
            return RowScope.everything();
        }
        return caller.has(Role.DISTRICT_OFFICER) ? RowScope.within("areaPath", caller.areas()) : RowScope.nothing();
    }
}
