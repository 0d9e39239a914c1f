package org.linli.chassis.inbox.intake;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;

/** What a failed attempt says about the next one. */
enum Failure {
    /** The world around failed: try until it is back. */
    PASSING,
    /** The effect failed: try a few times, then park. */
    ITS_OWN,
    /** The event cannot be read: park at once. */
    HOPELESS;

    // Connection, transaction rollback, resources, object not in the needed state, operator, system.
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "55", "57", "58");
    private static final Set<Class<? extends Throwable>> PASSING_KINDS = Set.of(
            OptimisticLockException.class,
            StaleStateException.class,
            RollbackException.class,
            SystemException.class,
            ConnectException.class,
            SocketTimeoutException.class,
            TimeoutException.class,
            RetriableException.class);

    static Failure of(Throwable thrown) {
        boolean passing = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEventException) {
                return HOPELESS;
            }
            if (cause instanceof SQLException database) {
                return ofState(database.getSQLState());
            }
            Throwable it = cause;
            passing |= PASSING_KINDS.stream().anyMatch(kind -> kind.isInstance(it));
        }
        return passing ? PASSING : ITS_OWN;
    }

    // A pool that has no connection to give says so without a state.
    private static Failure ofState(String state) {
        return state == null || state.length() < 2 || PASSING_STATES.contains(state.substring(0, 2))
                ? PASSING
                : ITS_OWN;
    }
}
