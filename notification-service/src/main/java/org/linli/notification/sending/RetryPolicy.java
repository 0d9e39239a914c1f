package org.linli.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.linli.notification.delivery.AttemptReason;

/**
 * When the next attempt is due: soon and then ever later after a passing trouble, with the next window after a quota.
 *
 * @param zone the civil time in which the platform counts its days
 */
record RetryPolicy(Duration firstPause, Duration longestPause, ZoneId zone) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SPREAD_OF_A_DAY = Duration.ofHours(1);

    /**
     * @param number of the attempt that failed, from 1
     * @param chance from 0 (inclusive) to 1: keeps those that failed together from coming back together
     */
    Instant next(AttemptReason reason, int number, Instant now, double chance) {
        return switch (reason) {
            case DAILY_QUOTA ->
                now.atZone(zone)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusDays(1)
                        .toInstant()
                        .plus(part(SPREAD_OF_A_DAY, chance));
            case MINUTE_QUOTA -> now.plus(MINUTE).plus(part(MINUTE, chance));
            default -> now.plus(part(pause(number), 0.5 + chance));
        };
    }

    private Duration pause(int number) {
        Duration pause = firstPause;
        for (int i = 1; i < number && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }
}
