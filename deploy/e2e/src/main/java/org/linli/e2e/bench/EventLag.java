package org.linli.e2e.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.linli.e2e.stack.Databases;
import org.linli.e2e.stack.Waiting;

/**
 * From the commit that recorded an event in grievance-service to the commit of its effect in notification-service, both
 * by the commit times that the one PostgreSQL server under both keeps.
 */
final class EventLag {

    private static final Duration CATCH_UP_LIMIT = Duration.ofMinutes(5);
    private static final String TOLD =
            "('linli.grievance.accepted.v1', 'linli.grievance.dispatched.v1', " + "'linli.grievance.replied.v1')";

    private final Databases databases;

    EventLag(Databases databases) {
        this.databases = databases;
    }

    /** The number of the newest event now; a mark from which to measure. */
    long mark() {
        return databases.count("grievance", "select coalesce(max(seq), 0) from outbox_event");
    }

    /**
     * The lags of all events that somebody is told of, recorded after one mark and up to another, in microseconds.
     *
     * @throws IllegalStateException when some have had no effect after minutes
     */
    Histogram between(long from, long to) throws SQLException {
        Map<String, Long> recorded = new HashMap<>();
        try (Connection connection = databases.superuser("grievance")) {
            for (Map.Entry<String, Long> event : times(
                    connection,
                    "select id, " + micros() + " from outbox_event where seq > " + from + " and seq <= " + to
                            + " and type in " + TOLD)) {
                recorded.put(event.getKey(), event.getValue());
            }
        }
        Map<String, Long> effects = new HashMap<>();
        Waiting.until("the effects of all events", CATCH_UP_LIMIT, () -> {
            effects.clear();
            try (Connection connection = databases.superuser("notification")) {
                times(connection, "select event_id, " + micros() + " from inbox_event")
                        .forEach(effect -> effects.put(effect.getKey(), effect.getValue()));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return effects.keySet().containsAll(recorded.keySet());
        });
        Histogram lags = new Histogram(Duration.ofMinutes(10).toNanos() / 1000, 3);
        recorded.forEach((id, at) -> lags.recordValue(Math.max(0, effects.get(id) - at)));
        return lags;
    }

    private static String micros() {
        return "(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint";
    }

    private static List<Map.Entry<String, Long>> times(Connection connection, String query) throws SQLException {
        return Databases.query(connection, query, row -> Map.entry(row.getString(1), row.getLong(2)));
    }
}
