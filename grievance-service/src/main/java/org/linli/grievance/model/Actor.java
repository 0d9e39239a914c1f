package org.linli.grievance.model;

import java.util.UUID;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

/**
 * Who did something to a matter, as the timeline keeps it.
 *
 * @param accountId the account that acted
 * @param kind whether a resident, staff or the system acted: residents are shown this, never a name
 */
public record Actor(UUID accountId, CallerKind kind) {

    public static Actor of(Caller caller) {
        return new Actor(caller.accountId(), caller.kind());
    }
}
