package org.linli.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one place that reads the machine's clock; everything else is handed a {@link Clock}. */
@ApplicationScoped
public class ClockProducer {

    /** All of China keeps one civil time; deadlines and calendars are reckoned in it. */
    public static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return new StorableClock(Clock.system(CIVIL_TIME));
    }
}
