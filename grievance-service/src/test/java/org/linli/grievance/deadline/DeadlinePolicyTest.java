package org.linli.grievance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePolicyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            days("2026-02-15", "2026-02-23"),
            Set.of(LocalDate.parse("2026-02-14"), LocalDate.parse("2026-02-28")),
            Set.of(2026));
    private static final DeadlinePolicy POLICY = new DeadlinePolicy(CALENDAR, LocalTime.of(18, 0), ZONE);

    @ParameterizedTest(name = "filed {0}, {1} {2} → {3}")
    @CsvSource({
        // An ordinary week: Wednesday plus three working days is Monday.
        "2026-03-18T09:00, 3, WORKING_DAYS, 2026-03-23T18:00",
        // The first day is not counted, whatever the hour.
        "2026-03-18T23:59, 1, WORKING_DAYS, 2026-03-19T18:00",
        // The Saturday before the Spring Festival is worked, the nine days after are not.
        "2026-02-13T09:00, 1, WORKING_DAYS, 2026-02-14T18:00",
        "2026-02-13T09:00, 2, WORKING_DAYS, 2026-02-24T18:00",
        // A make-up Saturday after the holiday counts.
        "2026-02-27T09:00, 1, WORKING_DAYS, 2026-02-28T18:00",
        // Calendar days that end on a rest day run on to the next day worked.
        "2026-03-18T09:00, 3, NATURAL_DAYS, 2026-03-23T18:00",
        "2026-03-18T09:00, 2, NATURAL_DAYS, 2026-03-20T18:00",
        "2026-02-10T09:00, 6, NATURAL_DAYS, 2026-02-24T18:00",
        // Hours and minutes run around the clock.
        "2026-02-14T20:00, 24, HOURS, 2026-02-15T20:00",
        "2026-02-14T20:00, 10, MINUTES, 2026-02-14T20:10"
    })
    void a_term_ends_where_the_calendar_says(String filed, int amount, TimeAllowance.Unit unit, String due) {
        Deadline deadline = POLICY.from(at(filed), new TimeAllowance(amount, unit));

        assertThat(deadline.dueAt()).isEqualTo(at(due));
        assertThat(deadline.confirmed()).isTrue();
    }

    @Test
    void a_term_that_runs_into_a_year_without_a_notice_is_flagged() {
        Deadline deadline = POLICY.from(at("2026-12-30T09:00"), new TimeAllowance(5, TimeAllowance.Unit.WORKING_DAYS));

        assertThat(deadline.dueAt()).isEqualTo(at("2027-01-06T18:00"));
        assertThat(deadline.confirmed()).isFalse();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Set<LocalDate> days(String from, String to) {
        return Stream.iterate(LocalDate.parse(from), day -> !day.isAfter(LocalDate.parse(to)), day -> day.plusDays(1))
                .collect(Collectors.toSet());
    }
}
