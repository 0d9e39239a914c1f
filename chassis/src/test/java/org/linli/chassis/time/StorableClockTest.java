package org.linli.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StorableClockTest {

    private final Clock clock =
            new StorableClock(Clock.fixed(Instant.parse("2026-03-15T01:02:03.123456789Z"), ClockProducer.CIVIL_TIME));

    @Test
    void it_tells_what_the_database_keeps() {
        assertThat(clock.instant()).isEqualTo("2026-03-15T01:02:03.123456Z");
        assertThat(clock.millis())
                .isEqualTo(Instant.parse("2026-03-15T01:02:03.123Z").toEpochMilli());
    }

    @Test
    void it_keeps_its_nature_in_another_zone() {
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo("2026-03-15T01:02:03.123456Z");
        assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
