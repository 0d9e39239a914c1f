package org.linli.chassis.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A database as the first version that people kept data in left it, in a schema of its own beside that of the tests: only
 * the migrations that there were then have run. The test fills it, lets today's run, and looks.
 */
public final class OldDatabase {

    /** Of the chassis. */
    private static final List<String> SHARED = List.of(
            "V0001__create_outbox.sql",
            "V0002__create_inbox.sql",
            "V0003__create_idempotency_key.sql",
            "V0004__create_audit.sql",
            "V0005__create_data_key.sql");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String schema = "old_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();

    private OldDatabase() {}

    /** @param migrations those of the service that there were, by the names of their files */
    public static OldDatabase with(String... migrations) {
        OldDatabase database = new OldDatabase();
        Path folder = database.folder(migrations);
        database.flyway().locations("filesystem:" + folder).load().migrate();
        return database;
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets today's migrations run, as a service does at its start. */
    public void upgrade() {
        flyway().locations("classpath:db/chassis", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** The rows of a query, each as the text of its columns in one line. */
    public List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(row.getString(column));
                }
                rows.add(String.join(" ", cells.stream().map(String::valueOf).toList()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(Infrastructure.jdbcUrl(), Infrastructure.ownerUsername(), Infrastructure.ownerPassword())
                .schemas(schema)
                .placeholders(Map.of("run_role", Infrastructure.username()));
    }

    /** As the owner of the tables; extensions lie in the schema beside. */
    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                Infrastructure.jdbcUrl(), Infrastructure.ownerUsername(), Infrastructure.ownerPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema + ", public");
        }
        return connection;
    }

    private Path folder(String... migrations) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), schema);
            for (String resource : Stream.concat(
                            SHARED.stream().map(name -> "db/chassis/" + name),
                            Stream.of(migrations).map(name -> "db/migration/" + name))
                    .toList()) {
                try (InputStream sql = OldDatabase.class.getClassLoader().getResourceAsStream(resource)) {
                    Files.copy(sql, folder.resolve(Path.of(resource).getFileName()));
                }
            }
            return folder.toAbsolutePath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
