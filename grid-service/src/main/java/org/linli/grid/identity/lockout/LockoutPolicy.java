package org.linli.grid.identity.lockout;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long guesses lock.
 *
 * @param guesses the one that locks for the first time
 * @param first for how long that is
 * @param longest the most that doubling comes to
 * @param forgive one guess is forgiven after each such time
 */
record LockoutPolicy(int guesses, Duration first, Duration longest, Duration forgive) {

    static LockoutPolicy ofName(LockoutConfig config) {
        return new LockoutPolicy(config.guesses(), config.first(), config.longest(), config.forgive());
    }

    static LockoutPolicy ofAddress(LockoutConfig config) {
        return new LockoutPolicy(
                config.guessesFromAddress(), config.first(), config.longest(), config.forgiveAddress());
    }

    /** The tally with one more guess in it. */
    Tally add(Tally before, Instant now) {
        Tally forgiven = forgive(before, now);
        // Not counted any further than the longest lock, so that no attack, however long, has to be forgiven for days.
        int level = Math.min(forgiven.level() + 1, guesses + doublings());
        return new Tally(level, forgiven.since(), level < guesses ? null : now.plus(lock(level)));
    }

    /** The tally without the guess that turned out to be right. */
    Tally takeBack(Tally before) {
        int level = Math.max(0, before.level() - 1);
        return new Tally(level, before.since(), level < guesses ? null : before.lockedUntil());
    }

    /** After so long nothing is left to forgive. */
    Duration memory() {
        return forgive.multipliedBy(guesses + doublings());
    }

    private Tally forgive(Tally before, Instant now) {
        long times = Duration.between(before.since(), now).dividedBy(forgive);
        if (times >= before.level()) {
            return new Tally(0, now, null);
        }
        return times <= 0
                ? before
                : new Tally(before.level() - (int) times, before.since().plus(forgive.multipliedBy(times)), null);
    }

    private Duration lock(int level) {
        Duration lock = first.multipliedBy(1L << (level - guesses));
        return lock.compareTo(longest) > 0 ? longest : lock;
    }

    private int doublings() {
        int doublings = 0;
        while (doublings < Integer.SIZE - 2
                && first.multipliedBy(1L << doublings).compareTo(longest) < 0) {
            doublings++;
        }
        return doublings;
    }
}
