package org.linli.grid.staff.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days from one until another.
 *
 * @param from the first
 * @param to the first that does not belong to them any more; null when they have no end
 */
public record Days(LocalDate from, LocalDate to) {

    boolean isEmpty() {
        return to != null && !to.isAfter(from);
    }

    Days startingFrom(LocalDate day) {
        return day.isAfter(from) ? new Days(day, to) : this;
    }

    /** What is left of them when the others are taken away: before those, and after. */
    List<Days> without(Days others) {
        if (others.isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        Stream<Days> before = Stream.of(new Days(from, earlier(to, others.from)));
        Stream<Days> after = others.to == null ? Stream.empty() : Stream.of(startingFrom(others.to));
        return Stream.concat(before, after).filter(days -> !days.isEmpty()).toList();
    }

    /** Whether each of them is among the others. */
    boolean areAllIn(Collection<Days> others) {
        LocalDate day = from;
        while (to == null || day.isBefore(to)) {
            LocalDate reached = day;
            Optional<Days> next =
                    others.stream().filter(days -> days.contain(reached)).findFirst();
            if (next.isEmpty()) {
                return false;
            }
            if (next.get().to == null) {
                return true;
            }
            day = next.get().to;
        }
        return true;
    }

    private boolean contain(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    private static LocalDate earlier(LocalDate end, LocalDate other) {
        return end == null || other.isBefore(end) ? other : end;
    }
}
