package org.linli.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one place that reads the machine's clock; everything else is handed a {@link Clock}. */
@ApplicationScoped
public class ClockProducer {

    /** All of China keeps one civil time; deadlines and calendars are reckoned in it. */
    public static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");

    /** What PostgreSQL keeps of an instant: an answer shows the same before and after it was stored. */
    private static final Duration STORED = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(CIVIL_TIME), STORED);
    }
}
