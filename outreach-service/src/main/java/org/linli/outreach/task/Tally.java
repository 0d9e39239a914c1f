package org.linli.outreach.task;

import org.linli.outreach.model.VisitOutcome;

/** As what a household counts in the coverage: by its latest visit. */
public enum Tally {
    UNVISITED,
    REACHED,
    NOT_HOME,
    REFUSED,
    /** Moved away or not at that address. */
    GONE;

    static Tally of(VisitOutcome latest) {
        if (latest == null) {
            return UNVISITED;
        }
        return switch (latest) {
            case REACHED -> REACHED;
            case NOT_HOME -> NOT_HOME;
            case REFUSED -> REFUSED;
            case MOVED, WRONG_ADDRESS -> GONE;
        };
    }
}
