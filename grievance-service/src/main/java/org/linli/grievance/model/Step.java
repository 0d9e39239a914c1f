package org.linli.grievance.model;

import java.time.Instant;
import org.linli.chassis.security.Caller;

/**
 * One change of a matter, from the aggregate to the journal.
 *
 * @param action what was done
 * @param by who did it
 * @param at when
 * @param status where the matter stands afterwards
 * @param note what residents may read about it; null when the action says it all
 * @param handedOn how it left a handler's hands; null when it did not
 */
public record Step(
        GrievanceAction action, Caller by, Instant at, GrievanceStatus status, String note, HandedOn handedOn) {

    /**
     * How a matter left somebody's hands.
     *
     * @param from who had it
     * @param as what the one who did it is to the matter
     */
    public record HandedOn(Handler from, HandOnReason reason, Party as) {

        /** Whether the post is no longer asked: it gave the matter away itself, or does not fit it. */
        boolean isForGood() {
            return as == Party.HANDLER || reason.isOfThePost();
        }
    }

    Step(GrievanceAction action, Caller by, Instant at, GrievanceStatus status, String note) {
        this(action, by, at, status, note, null);
    }

    Step with(HandedOn handedOn) {
        return new Step(action, by, at, status, note, handedOn);
    }
}
