package org.linli.chassis.outbox.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * How far publishing is behind, read from the database by every process, so that the figure exists when no relay does.
 */
public final class OutboxGauges {

    private static final String CURSOR = "select done::text, target::text, position from outbox_cursor";

    /** With the cursor's values told, so that events are looked up by their transactions and not all of them read. */
    private static final String UNPUBLISHED = """
            select count(*), min(occurred_at), (select count(*) from outbox_parked) from outbox_event
            where (xid >= pg_snapshot_xmax(?::pg_snapshot) or xid = any (array(select pg_snapshot_xip(?::pg_snapshot))))
              and (?::pg_snapshot is null or seq > ? or not pg_visible_in_snapshot(xid, ?::pg_snapshot))""";

    private final DataSource database;
    private final Clock clock;
    private volatile double lagSeconds;
    private volatile double pending;
    private volatile double parked;

    public OutboxGauges(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void register(MeterRegistry meters) {
        Gauge.builder("linli.outbox.lag", () -> lagSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that is committed and not published")
                .register(meters);
        Gauge.builder("linli.outbox.pending", () -> pending)
                .description("Events that are committed and not published")
                .register(meters);
        Gauge.builder("linli.outbox.parked", () -> parked)
                .description("Events that wait for an operator")
                .register(meters);
    }

    public void sample() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = unpublished(connection, "");
                ResultSet row = query.executeQuery()) {
            row.next();
            pending = row.getLong(1);
            OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
            lagSeconds = oldest == null
                    ? 0
                    : Math.max(
                            0,
                            Duration.between(oldest.toInstant(), clock.instant())
                                            .toMillis()
                                    / 1000.0);
            parked = row.getLong(3);
        }
    }

    /** @param how what stands before the query, such as to have it explained */
    static PreparedStatement unpublished(Connection connection, String how) throws SQLException {
        PreparedStatement query = connection.prepareStatement(how + UNPUBLISHED);
        try (Statement statement = connection.createStatement();
                ResultSet cursor = statement.executeQuery(CURSOR)) {
            cursor.next();
            query.setString(1, cursor.getString(1));
            query.setString(2, cursor.getString(1));
            query.setString(3, cursor.getString(2));
            query.setLong(4, cursor.getLong(3));
            query.setString(5, cursor.getString(2));
            return query;
        }
    }
}
