package org.linli.grievance.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

/** Everything that somebody is to a matter, asked of what they are granted where it lies, and what that lets them do. */
final class Parties {

    private Parties() {}

    /** Refuses what cannot be done now, or not by this caller; tells as which party they do it. */
    static Party require(GrievanceAction action, Caller by, Grievance grievance) {
        GrievanceStatus status = grievance.status();
        if (!status.allows(action)) {
            throw new CodedException(GrievanceError.GRIEVANCE_WRONG_STATE, status)
                    .with("state", status)
                    .with("allowed", allowed(by, grievance).stream().sorted().toList());
        }
        Set<Party> parties = of(by, grievance);
        return action.parties().stream()
                .filter(parties::contains)
                .findFirst()
                .orElseThrow(() -> new CodedException(action.parties().get(0).refusal()));
    }

    static Set<GrievanceAction> allowed(Caller caller, Grievance grievance) {
        Set<Party> parties = of(caller, grievance);
        return grievance.status().allowed().stream()
                .filter(action -> action.parties().stream().anyMatch(parties::contains))
                .filter(action ->
                        action != GrievanceAction.RATE || !grievance.feedback().isRated())
                .filter(action -> action != GrievanceAction.CLOSE
                        || !grievance.assignment().isWith(caller))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Party> of(Caller caller, Grievance grievance) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        AreaPath place = new AreaPath(grievance.areaPath());
        if (caller.is(CallerKind.RESIDENT)
                && caller.accountId().equals(grievance.origin().residentId())) {
            parties.add(Party.RESIDENT);
        }
        boolean mayHandle = caller.may(GrievanceRight.HANDLE, place) || caller.may(GrievanceRight.STAND_IN, place);
        if (mayHandle && grievance.assignment().isWith(caller)) {
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
}
