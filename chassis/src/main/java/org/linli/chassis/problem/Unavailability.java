package org.linli.chassis.problem;

import io.vertx.core.http.HttpClosedException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a failure that passes by itself, such as a database that restarts, from one that is ours to mend. */
final class Unavailability {

    /** Classes of SQLSTATE: connection exception, rollback such as of a deadlock, insufficient resources, operator intervention. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private static final String POOL_EXHAUSTED = "acquisition timeout";

    private Unavailability() {}

    static boolean isBehind(Throwable failure) {
        return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen keeps the search from going round in circles, which causes and what they suppressed may form */
    private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && (passes(failure)
                        || isBehind(failure.getCause(), seen)
                        || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> isBehind(suppressed, seen)));
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof JDBCConnectionException
                || cause instanceof SQLTransientConnectionException
                // The caller is gone; nobody hears the answer.
                || cause instanceof ClosedChannelException
                || cause instanceof HttpClosedException
                || cause instanceof SQLException sql && passes(sql);
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.length() == 5) {
            return PASSING.contains(state.substring(0, 2));
        }
        // The connection pool's own time-out carries no state.
        return failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains(POOL_EXHAUSTED);
    }
}
