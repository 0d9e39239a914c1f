package org.linli.grievance.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days offices work: weekdays, less the holidays and plus the make-up working days that the State Council
 * announces for each year.
 *
 * @param holidays days off that may fall on weekdays
 * @param makeUpDays weekend days that are worked 调休
 * @param announcedYears the years whose notice is on record
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Set<Integer> announcedYears) {

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        announcedYears = Set.copyOf(announcedYears);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        return !holidays.contains(day) && !isWeekend(day);
    }

    /** Whether the year's holidays are known; weekends alone are counted in a year that is not. */
    public boolean isAnnounced(LocalDate day) {
        return announcedYears.contains(day.getYear());
    }

    /** The day on which the given number of working days has passed; the first day is not counted (民法典 art. 201). */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day itself, or the next one that is worked: a term that ends on a rest day runs on (民法典 art. 203). */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate worked = day;
        while (!isWorkingDay(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
