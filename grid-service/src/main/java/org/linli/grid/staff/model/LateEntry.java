package org.linli.grid.staff.model;

import java.time.LocalDate;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;

/** 补登: an appointment or an end on paper may be entered afterwards, but not so late that history is written anew. */
final class LateEntry {

    static final int DAYS = 31;

    private LateEntry() {}

    /** @throws CodedException POST_DAY_TOO_LONG_AGO */
    static void requireInTime(LocalDate day, LocalDate today) {
        LocalDate earliest = today.minusDays(DAYS);
        if (day.isBefore(earliest)) {
            throw new CodedException(GridError.POST_DAY_TOO_LONG_AGO, DAYS, earliest);
        }
    }
}
