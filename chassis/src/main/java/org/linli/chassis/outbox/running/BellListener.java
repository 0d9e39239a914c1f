package org.linli.chassis.outbox.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.linli.chassis.outbox.relay.OutboxRelay;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears the bells of other processes on a connection of its own and wakes this process's relay. */
public final class BellListener implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BellListener.class);
    private static final int HEARING_MILLIS = 1000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final OutboxRelay relay;
    private final Thread thread = new Thread(this::listen, "linli-outbox-listener");
    private volatile boolean closing;

    public BellListener(DataSource database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void listen() {
        while (!closing) {
            try (Connection connection = database.getConnection()) {
                execute(connection, "listen " + RelayBell.CHANNEL);
                // Whatever was rung while nobody listened.
                relay.wake();
                hear(connection.unwrap(PGConnection.class));
                execute(connection, "unlisten *");
            } catch (SQLException e) {
                LOG.debug("Not listening; the relay polls meanwhile", e);
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!closing) {
            PGNotification[] bells = connection.getNotifications(HEARING_MILLIS);
            if (bells != null && bells.length > 0) {
                relay.wake();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(2L * HEARING_MILLIS);
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
