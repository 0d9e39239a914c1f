package org.linli.chassis.security;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A right as one thing: a role at an area and all beneath it, on certain days. A set of roles beside a set of areas is
 * never formed from several of them, because their product gives rights that nobody was given.
 *
 * @param role one of {@link Role}
 * @param area the subtree it holds in
 * @param from the first day; null when it began before anybody could ask
 * @param to the first day without it; null while it is open-ended
 */
public record Grant(String role, AreaPath area, LocalDate from, LocalDate to) {

    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(area, "area");
    }

    /** A right without an end. */
    public static Grant of(String role, AreaPath area) {
        return new Grant(role, area, null, null);
    }

    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
