package org.linli.outreach.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.OutreachError;

/** When a visit can have been made: not before its round, and not later than now. How late it arrives does not matter. */
final class VisitTimePolicy {

    private VisitTimePolicy() {}

    /**
     * @param tolerance how far a phone's clock may be wrong
     * @throws CodedException VISIT_IN_FUTURE or VISIT_BEFORE_ROUND
     */
    static void requirePossible(Instant visitedAt, Instant roundBegan, Clock clock, Duration tolerance) {
        if (visitedAt.isAfter(clock.instant().plus(tolerance))) {
            throw new CodedException(OutreachError.VISIT_IN_FUTURE);
        }
        if (visitedAt.isBefore(roundBegan.minus(tolerance))) {
            throw new CodedException(
                    OutreachError.VISIT_BEFORE_ROUND, LocalDate.ofInstant(roundBegan, clock.getZone()));
        }
    }

    /**
     * From when on a round takes visits. People set out before somebody has pressed the button, hence the first round
     * takes in the day on which it was opened and the campaign's days before; a visit before a later round belongs to
     * the round before it.
     *
     * @param campaignFrom the campaign's first day
     */
    static Instant began(int round, Instant openedAt, LocalDate campaignFrom, ZoneId zone) {
        if (round > 1) {
            return openedAt;
        }
        LocalDate opened = LocalDate.ofInstant(openedAt, zone);
        return (campaignFrom.isBefore(opened) ? campaignFrom : opened)
                .atStartOfDay(zone)
                .toInstant();
    }
}
