package org.linli.local.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_after_a_stop_and_a_second_start() throws Exception {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.durable(folder, 0))) {
            engine.createDatabase("grid", "grid", "first");
            run(engine, "first", "CREATE TABLE note (text text)");
            run(engine, "first", "INSERT INTO note VALUES ('邻里')");
        }

        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.durable(folder, 0))) {
            engine.createDatabase("grid", "grid", "second");
            assertThat(one(engine, "second", "SELECT text FROM note")).isEqualTo("邻里");
            assertThat(one(engine, "second", "SHOW fsync")).isEqualTo("on");
            assertThat(one(engine, "second", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(one(engine, "second", "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void what_was_committed_is_there_after_the_server_was_killed() throws Exception {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.durable(folder, 0))) {
            engine.createDatabase("grid", "grid", "secret");
            run(engine, "secret", "CREATE TABLE note (text text)");
            run(engine, "secret", "INSERT INTO note VALUES ('kept')");
            long killed = engine.pid();

            engine.kill();
            engine.restart();

            assertThat(engine.pid()).isNotEqualTo(killed);
            assertThat(one(engine, "secret", "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void extensions_know_that_a_chinese_character_is_a_letter() throws Exception {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            engine.createDatabase("grid", "grid", "secret");

            assertThat(one(engine, "secret", "SELECT array_length(show_trgm('楼道灯坏了'), 1)"))
                    .isEqualTo("6");
            assertThat(one(engine, "secret", "SELECT '411003.411003002'::ltree <@ '411003'::ltree"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_role_cannot_connect_to_a_database_of_another() {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            engine.createDatabase("grid", "grid", "secret");
            engine.createDatabase("grievance", "grievance", "other");

            assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl("grid"), "grievance", "other"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl("grid"), "grid", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_role_that_uses_a_database_owns_nothing_in_it() throws Exception {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            engine.createDatabase("grid", "grid", "secret");
            run(engine, "secret", "CREATE TABLE note AS SELECT 'kept' AS text");

            try (Connection user = DriverManager.getConnection(engine.jdbcUrl("grid"), "grid", "secret");
                    Statement statement = user.createStatement()) {
                for (String refused : List.of(
                        "SELECT * FROM note",
                        "DROP TABLE note",
                        "CREATE TABLE other (text text)",
                        "CREATE TEMPORARY TABLE other (text text)",
                        "CREATE SCHEMA other")) {
                    assertThatThrownBy(() -> statement.execute(refused))
                            .as(refused)
                            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
                }
            }
        }
    }

    @Test
    void a_database_made_when_one_role_did_everything_is_handed_to_its_owner() throws Exception {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            try (Connection server = engine.connectAsSuperuser("postgres");
                    Statement statement = server.createStatement()) {
                statement.execute("CREATE ROLE grid LOGIN PASSWORD 'old'");
                statement.execute("CREATE DATABASE grid OWNER grid");
            }
            try (Connection old = DriverManager.getConnection(engine.jdbcUrl("grid"), "grid", "old");
                    Statement statement = old.createStatement()) {
                statement.execute("CREATE TABLE note AS SELECT 'kept' AS text");
                statement.execute("CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
            }

            engine.createDatabase("grid", "grid", "secret");

            assertThat(one(engine, "secret", "SELECT text FROM note")).isEqualTo("kept");
            run(engine, "secret", "ALTER TABLE note ADD COLUMN more text");
            try (Connection user = DriverManager.getConnection(engine.jdbcUrl("grid"), "grid", "secret");
                    Statement statement = user.createStatement()) {
                assertThatThrownBy(() -> statement.execute("DROP FUNCTION one()"))
                        .hasMessageContaining("must be owner");
            }
        }
    }

    @Test
    void a_reader_reads_what_the_owner_wrote_and_writes_nothing() throws Exception {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            engine.createDatabase("grid", "grid", "secret");
            run(engine, "secret", "CREATE TABLE note AS SELECT 'seen' AS text");

            engine.createReader("operator", "look", List.of("grid"));

            try (Connection reader = DriverManager.getConnection(engine.jdbcUrl("grid"), "operator", "look");
                    Statement statement = reader.createStatement();
                    ResultSet row = statement.executeQuery("SELECT text FROM note")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("seen");
                assertThatThrownBy(() -> statement.execute("DELETE FROM note")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void two_starts_on_one_folder_are_refused() {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            assertThat(engine.port()).isPositive();

            assertThatThrownBy(() -> PostgresEngine.start(PostgresSettings.forTests(folder)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("in use by another start")
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void a_taken_port_is_named_together_with_the_variable_that_changes_it() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();

            assertThatThrownBy(() -> PostgresEngine.start(PostgresSettings.durable(folder, port)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("POSTGRES_PORT");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_one_line_error() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> PostgresEngine.start(PostgresSettings.forTests(file.resolve("data"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_postmaster_that_outlived_its_launcher_is_stopped_by_the_next_start() throws Exception {
        Process launcher = OtherJvm.start(PostgresHolder.class, folder.toString());
        long orphan = Long.parseLong(OtherJvm.firstLine(launcher));
        // Without its leash the server would stay for ever.
        ProcessHandle leash = ProcessHandle.of(orphan).orElseThrow().parent().orElseThrow();
        leash.descendants().filter(process -> process.pid() != orphan).forEach(ProcessHandle::destroyForcibly);
        leash.destroyForcibly();
        launcher.destroyForcibly().waitFor(10, SECONDS);

        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(folder))) {
            assertThat(engine.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan)).isEmpty();
        }
    }

    @Test
    void a_postmaster_stops_when_its_launcher_is_killed() throws Exception {
        Process launcher = OtherJvm.start(PostgresHolder.class, folder.toString());
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(OtherJvm.firstLine(launcher))).orElseThrow();

        launcher.destroyForcibly();

        server.onExit().get(20, SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    private static void run(PostgresEngine engine, String password, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(engine.jdbcUrl("grid"), PostgresEngine.ownerOf("grid"), password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(PostgresEngine engine, String password, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(engine.jdbcUrl("grid"), PostgresEngine.ownerOf("grid"), password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
