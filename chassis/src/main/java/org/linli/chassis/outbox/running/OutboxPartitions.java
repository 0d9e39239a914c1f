package org.linli.chassis.outbox.running;

import java.sql.Connection;
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
            return PARTITIONS.drop(connection, now.minus(config.retention()));
        }
    }
}
