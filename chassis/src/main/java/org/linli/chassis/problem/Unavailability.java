package org.linli.chassis.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a failure that passes by itself, such as a database that restarts, from one that is ours to mend. */
final class Unavailability {

    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    private static final String POOL_EXHAUSTED = "acquisition timeout";

    private Unavailability() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.length() == 5) {
            return PASSING.contains(state.substring(0, 2));
        }
        // The connection pool's own time-out carries no state.
        return failure.getMessage() != null && failure.getMessage().contains(POOL_EXHAUSTED);
    }
}
