package org.linli.grid.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** A transaction beside those of the service, that holds rows until it is closed. */
public final class Held implements AutoCloseable {

    private static final String WAITING_FOR_ME =
            "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))";

    private final Connection connection;

    private Held(Connection connection) {
        this.connection = connection;
    }

    /** Holds an account as whoever changes it does. */
    public static Held account(DataSource database, UUID id) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        Held held = new Held(connection);
        held.run("update account set version = version + 1 where id = ?", id);
        return held;
    }

    /** @return how many rows it changed, or read */
    public int run(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.execute() ? rows(prepared.getResultSet()) : prepared.getUpdateCount();
        }
    }

    public void awaitSomebodyWaiting() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isWaitedFor);
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    private boolean isWaitedFor() throws SQLException {
        try (PreparedStatement waiting = connection.prepareStatement(WAITING_FOR_ME);
                ResultSet row = waiting.executeQuery()) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private static int rows(ResultSet found) throws SQLException {
        int rows = 0;
        while (found.next()) {
            rows++;
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
