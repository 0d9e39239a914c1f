package org.linli.chassis.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Tells instants as PostgreSQL keeps them, to the microsecond, so that an answer shows the same before and after it was
 * stored. ({@link Clock#tick} cannot: below a millisecond its {@code millis()} divides by zero.)
 */
final class StorableClock extends Clock {

    private final Clock clock;

    StorableClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StorableClock(clock.withZone(zone));
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
