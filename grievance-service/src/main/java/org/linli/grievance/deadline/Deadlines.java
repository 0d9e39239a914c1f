package org.linli.grievance.deadline;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Counts due times by the calendar on record. */
@ApplicationScoped
public class Deadlines {

    @Inject
    CalendarDays days;

    @Inject
    DeadlineConfig config;

    public Deadline from(Instant start, TimeAllowance allowance) {
        return new DeadlinePolicy(calendar(), config.closeOfBusiness(), config.zone()).from(start, allowance);
    }

    @CacheResult(cacheName = "work-calendar")
    WorkCalendar calendar() {
        return days.calendar();
    }
}
