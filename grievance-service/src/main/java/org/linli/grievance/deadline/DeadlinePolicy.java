package org.linli.grievance.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Counts a due time. Days end at the close of business, because a body with office hours ends its terms with them
 * (民法典 art. 203 ¶2); hours and minutes run around the clock.
 *
 * @param calendar which days are worked
 * @param closeOfBusiness local time at which a day's term ends
 * @param zone the civil time of the district
 */
public record DeadlinePolicy(WorkCalendar calendar, LocalTime closeOfBusiness, ZoneId zone) {

    public Deadline from(Instant start, TimeAllowance allowance) {
        return switch (allowance.unit()) {
            case MINUTES -> exact(start.plus(Duration.ofMinutes(allowance.amount())));
            case HOURS -> exact(start.plus(Duration.ofHours(allowance.amount())));
            case NATURAL_DAYS -> endOf(start, calendar.workingDayFrom(day(start).plusDays(allowance.amount())));
            case WORKING_DAYS -> endOf(start, calendar.plusWorkingDays(day(start), allowance.amount()));
        };
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Deadline exact(Instant dueAt) {
        return new Deadline(dueAt, true);
    }

    private Deadline endOf(Instant start, LocalDate last) {
        boolean confirmed = calendar.isAnnounced(day(start)) && calendar.isAnnounced(last);
        return new Deadline(last.atTime(closeOfBusiness).atZone(zone).toInstant(), confirmed);
    }
}
