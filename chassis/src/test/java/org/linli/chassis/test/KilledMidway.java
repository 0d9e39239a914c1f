package org.linli.chassis.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * While open, whoever writes a certain row loses the connection in the middle of the transaction, as a process does that
 * is killed there: what the database is left with is the same.
 */
public final class KilledMidway implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String table;
    private final String name = "killed_midway_" + NUMBER.incrementAndGet();

    private KilledMidway(String table) {
        this.table = table;
    }

    /**
     * @param writing {@code insert} or {@code update}
     * @param row which one: a condition on {@code new}
     */
    public static KilledMidway by(String writing, String table, String row) {
        KilledMidway killed = new KilledMidway(table);
        // A sequence keeps what it counted when the transaction is gone.
        killed.execute("""
                create sequence %1$s;
                grant usage on sequence %1$s to %2$s;
                create function %1$s() returns trigger language plpgsql as $$
                begin
                    perform nextval('%1$s');
                    perform pg_terminate_backend(pg_backend_pid());
                    return new;
                end
                $$;
                create trigger %1$s before %3$s on %4$s for each row when (%5$s) execute function %1$s()""".formatted(killed.name, Infrastructure.username(), writing, table, row));
        return killed;
    }

    /** How often it has happened. */
    public int times() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select case when is_called then last_value else 0 end from " + name)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        execute("drop trigger %1$s on %2$s; drop function %1$s(); drop sequence %1$s".formatted(name, table));
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                Infrastructure.jdbcUrl(), Infrastructure.ownerUsername(), Infrastructure.ownerPassword());
    }
}
