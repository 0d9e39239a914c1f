package org.linli.grievance.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The announced days on record. */
@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, LocalDate> {

    WorkCalendar calendar() {
        List<CalendarDay> days = listAll();
        return new WorkCalendar(
                dates(days, CalendarDay.Kind.HOLIDAY),
                dates(days, CalendarDay.Kind.MAKE_UP),
                days.stream().map(day -> day.date().getYear()).collect(Collectors.toSet()));
    }

    private static Set<LocalDate> dates(List<CalendarDay> days, CalendarDay.Kind kind) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::date)
                .collect(Collectors.toSet());
    }
}
