package org.linli.chassis.outbox.relay;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.linli.chassis.outbox.OutboxConfig;

/** A relay that can be cut off from the database from one moment to the next, as a killed process is. */
final class MortalRelay {

    private final DataSource database;
    private final List<Connection> open = new ArrayList<>();
    private final OutboxRelay relay;
    private boolean dead;

    MortalRelay(DataSource database, EventPublisher publisher, OutboxConfig config) {
        this.database = database;
        this.relay = new OutboxRelay(new Cuttable(), () -> publisher, config, count -> {});
        relay.start();
    }

    /** Nothing that it does after this reaches the database, not even the release of its lease. */
    void kill() throws SQLException {
        synchronized (open) {
            dead = true;
            for (Connection connection : open) {
                connection.close();
            }
        }
        new Thread(relay::close, "burial").start();
    }

    void stop() {
        relay.close();
    }

    private Connection connect() throws SQLException {
        synchronized (open) {
            if (dead) {
                throw new SQLException("killed");
            }
            Connection connection = database.getConnection();
            open.add(connection);
            return connection;
        }
    }

    private final class Cuttable implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return connect();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return connect();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> kind) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> kind) {
            return false;
        }
    }
}
