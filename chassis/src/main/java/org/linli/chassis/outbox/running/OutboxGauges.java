package org.linli.chassis.outbox.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
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

    private static final String UNPUBLISHED = "select count(*), min(e.occurred_at), "
            + "(select count(*) from outbox_parked) from outbox_event e, outbox_cursor c "
            + "where (e.xid >= pg_snapshot_xmax(c.done) or e.xid in (select pg_snapshot_xip(c.done))) "
            + "and (c.target is null or e.seq > c.position or not pg_visible_in_snapshot(e.xid, c.target))";

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
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UNPUBLISHED)) {
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
}
