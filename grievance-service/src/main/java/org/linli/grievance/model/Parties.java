package org.linli.grievance.model;

import java.util.EnumSet;
import java.util.Set;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

/** Everything that somebody is to a matter, asked of what they are granted where the matter lies. */
final class Parties {

    private Parties() {}

    static Set<Party> of(Caller caller, Grievance grievance) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        AreaPath place = new AreaPath(grievance.areaPath());
        if (caller.is(CallerKind.RESIDENT) && caller.accountId().equals(grievance.residentId())) {
            parties.add(Party.RESIDENT);
        }
        boolean mayHandle = caller.may(GrievanceRight.HANDLE, place) || caller.may(GrievanceRight.STAND_IN, place);
        if (mayHandle && hasIt(caller, grievance)) {
            parties.add(Party.HANDLER);
        }
        if (caller.may(GrievanceRight.STEER, place)) {
            parties.add(Party.STEERER);
        }
        if (caller.is(CallerKind.SYSTEM)) {
            parties.add(Party.SYSTEM);
        }
        return parties;
    }

    /** Whether the account is the handler's, whatever its holder may still do. */
    static boolean hasIt(Caller caller, Grievance grievance) {
        return grievance.handler() != null && grievance.handler().accountId().equals(caller.accountId());
    }
}
