package org.linli.e2e.rights;

import java.util.Locale;

/**
 * What is asked about.
 *
 * @param area the code of where it lies
 * @param operation for which alone it was made; empty for any
 * @param handler the login of whoever has it, which lets them do with it what handlers may; empty for nobody
 */
record Thing(Kind kind, String id, String area, String operation, String handler) {

    /** What there is in an area. */
    enum Kind {
        NONE,
        PLACE,
        MATTER,
        CAMPAIGN,
        TASK,
        VISIT,
        HOUSEHOLD,
        POST,
        MESSAGE,
        EVENT,
        /** An account or a session that there is not: whoever may look for it is told so. */
        STRANGER
    }

    static final Thing NOTHING = in("", Kind.NONE, "");

    static Thing in(String area, Kind kind, String id) {
        return new Thing(kind, id, area, "", "");
    }

    boolean isFor(String other) {
        return operation.isEmpty() || operation.equals(other);
    }

    @Override
    public String toString() {
        return kind == Kind.NONE ? "nothing" : kind.name().toLowerCase(Locale.ROOT) + " at " + area;
    }
}
