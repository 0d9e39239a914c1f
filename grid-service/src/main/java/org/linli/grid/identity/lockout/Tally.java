package org.linli.grid.identity.lockout;

import java.time.Instant;

/**
 * The guesses that count against something.
 *
 * @param level how many
 * @param since when the last one was forgiven, or the first one came
 * @param lockedUntil null when it is not locked
 */
record Tally(int level, Instant since, Instant lockedUntil) {

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
