package org.linli.outreach.coverage;

import java.util.Collection;

/**
 * Households by what became of their latest visit.
 *
 * @param households all to visit in the round
 * @param carried of these, those that an earlier round had as well
 */
record Counts(long households, long carried, long reached, long notHome, long refused, long gone) {

    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts sum(Collection<Counts> parts) {
        return parts.stream().reduce(NONE, Counts::plus);
    }

    private Counts plus(Counts other) {
        return new Counts(
                households + other.households,
                carried + other.carried,
                reached + other.reached,
                notHome + other.notHome,
                refused + other.refused,
                gone + other.gone);
    }

    long unvisited() {
        return households - reached - notHome - refused - gone;
    }

    double percentage() {
        return percentage(reached, households);
    }

    /** To one decimal; nothing to reach counts as nothing reached. */
    static double percentage(long part, long whole) {
        return whole == 0 ? 0 : Math.floor(part * 1000.0 / whole) / 10;
    }
}
