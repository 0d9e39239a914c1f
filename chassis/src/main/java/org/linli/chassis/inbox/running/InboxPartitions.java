package org.linli.chassis.inbox.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.linli.chassis.event.TimePartitions;
import org.linli.chassis.inbox.InboxConfig;

/** Keeps the inbox's partitions: made ahead, dropped when no topic can deliver their events again. */
public final class InboxPartitions {

    private static final TimePartitions PARTITIONS = new TimePartitions("inbox_event");

    private final DataSource database;
    private final InboxConfig config;

    public InboxPartitions(DataSource database, InboxConfig config) {
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
