package org.linli.grid.area;

import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** Who may open and rename which areas. */
final class AreaRight {

    /** The door of those who may open any. */
    static final String IMPORTING = Role.ADMIN;

    private static final Right IMPORT = Right.of(IMPORTING);

    private AreaRight() {}

    static boolean mayImport(Caller caller, AreaPath place) {
        return caller.is(CallerKind.SYSTEM) || caller.may(IMPORT, place);
    }
}
