package org.linli.chassis.audit.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.linli.chassis.audit.AuditError;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.time.ClockProducer;

/**
 * The days that are asked for. Nobody walks through three years for a rare act: only what an index leads to, the entries
 * of one actor or about one target, is asked for without an end.
 *
 * @param first null for the beginning
 */
record Period(LocalDate first, LocalDate last) {

    static final int LONGEST_DAYS = 31;

    /** @throws CodedException PERIOD_TOO_LONG */
    static Period of(AuditEntryFilter filter, LocalDate today) {
        LocalDate last = filter.to == null ? today : filter.to;
        if (filter.actor != null || filter.targetId != null) {
            return new Period(filter.from, last);
        }
        LocalDate earliest = last.minusDays(LONGEST_DAYS - 1L);
        if (filter.from != null && filter.from.isBefore(earliest)) {
            throw new CodedException(AuditError.PERIOD_TOO_LONG);
        }
        return new Period(filter.from == null ? earliest : filter.from, last);
    }

    /** Null for the beginning. */
    OffsetDateTime since() {
        return first == null ? null : start(first);
    }

    OffsetDateTime before() {
        return start(last.plusDays(1));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ClockProducer.CIVIL_TIME).toOffsetDateTime();
    }
}
