package org.linli.grid.identity.password;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long a user name is locked after so many failures in a row.
 *
 * @param failures the failure that locks for the first time
 * @param first for how long that is
 * @param longest the most that doubling comes to
 */
record LockoutPolicy(int failures, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    static LockoutPolicy of(LockoutConfig config) {
        return new LockoutPolicy(config.failures(), config.first(), config.longest());
    }

    Optional<Duration> lockAfter(int failuresInARow) {
        if (failuresInARow < failures) {
            return Optional.empty();
        }
        int doublings = Math.min(failuresInARow - failures, MOST_DOUBLINGS);
        Duration lock = first.multipliedBy(1L << doublings);
        return Optional.of(lock.compareTo(longest) > 0 ? longest : lock);
    }
}
