package org.linli.chassis.outbox.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.linli.chassis.event.TimePartitions;
import org.linli.chassis.outbox.OutboxConfig;

/** Keeps the outbox's partitions: made ahead; dropped when old, wholly published and without a parked event. */
public final class OutboxPartitions {

    private static final TimePartitions PARTITIONS = new TimePartitions("outbox_event");

    private final DataSource database;
    private final OutboxConfig config;

    public OutboxPartitions(DataSource database, OutboxConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @return the names of the dropped partitions */
    public List<String> maintain(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            PARTITIONS.create(connection, now, config.partitionsAhead());
            return PARTITIONS.drop(connection, now.minus(config.retention()), OutboxPartitions::isSettled);
        }
    }

    private static boolean isSettled(Connection connection, TimePartitions.Day day) throws SQLException {
        String sql = "select not exists (select 1 from " + day.partition() + " e, outbox_cursor c "
                + "where (e.xid >= pg_snapshot_xmax(c.done) or e.xid in (select pg_snapshot_xip(c.done)))) "
                + "and not exists (select 1 from outbox_parked where event_id >= ? and event_id < ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, day.from());
            select.setObject(2, day.to());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
