package org.linli.local.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.engine.PostgresEngine;

class LauncherTest {
    @TempDir
    Path state;

    private final Map<String, String> environment = new HashMap<>(RunningLauncher.freePorts());
    private RunningLauncher launcher;

    @AfterEach
    void stop() {
        if (launcher != null) {
            launcher.handle().destroy();
            launcher.handle().onExit().join();
        }
    }

    @Test
    void one_command_starts_everything_in_order_and_a_signal_stops_it_in_reverse() throws Exception {
        launcher = RunningLauncher.start(state, environment);
        launcher.awaitLine("] ready");

        String told = RunningLauncher.get(environment.get("FIRST_HTTP_PORT"), "/environment");
        assertThat(told)
                .contains("FIRST_DB_URL=jdbc:postgresql://127.0.0.1:" + environment.get("POSTGRES_PORT") + "/first")
                .contains("KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + environment.get("KAFKA_PORT"))
                .contains("WECHAT_API_URL=http://127.0.0.1:" + environment.get("SIMULATOR_HTTP_PORT"));
        write("CREATE TABLE note AS SELECT 'kept' AS text");
        List<ProcessHandle> children = launcher.handle().descendants().toList();
        assertThat(children).hasSizeGreaterThan(9);

        launcher.terminate();

        assertThat(launcher.output())
                .containsSubsequence("postgres ready", "first starting", "first ready", "second starting")
                .containsSubsequence(
                        "stopping", "second stopped", "first stopped", "kafka stopped", "postgres stopped");
        assertThat(children).noneMatch(ProcessHandle::isAlive);

        launcher = RunningLauncher.start(state, environment);
        launcher.awaitLine("] ready");
        assertThat(read("SELECT text FROM note")).isEqualTo("kept");
        launcher.terminate();

        launcher = RunningLauncher.start(state, environment, "--reset");
        launcher.awaitLine("] ready");
        assertThatThrownBy(() -> read("SELECT text FROM note")).hasMessageContaining("note");
    }

    @Test
    void a_launcher_killed_without_warning_leaves_nothing_in_the_way_of_the_next_start() throws Exception {
        launcher = RunningLauncher.start(state, environment);
        launcher.awaitLine("] ready");
        List<ProcessHandle> children = launcher.handle().descendants().toList();

        launcher.handle().destroyForcibly();
        launcher.handle().onExit().get(10, SECONDS);
        launcher = RunningLauncher.start(state, environment);
        launcher.awaitLine("] ready");

        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_child_that_dies_is_reported_with_its_last_words_and_ends_everything() throws Exception {
        launcher = RunningLauncher.start(state, environment);
        launcher.awaitLine("] ready");

        assertThatThrownBy(() -> RunningLauncher.get(environment.get("SECOND_HTTP_PORT"), "/die"))
                .isInstanceOf(IOException.class);

        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(launcher.output())
                .contains("second ended by itself (exit code 3)")
                .contains("this is the last word of second")
                .contains("postgres stopped");
    }

    @Test
    void when_told_to_keep_going_the_dead_are_started_again_on_their_data() throws Exception {
        launcher = RunningLauncher.start(state, environment, "--keep-going");
        launcher.awaitLine("] ready");
        write("CREATE TABLE note AS SELECT 'kept' AS text");

        assertThatThrownBy(() -> RunningLauncher.get(environment.get("SECOND_HTTP_PORT"), "/die"))
                .isInstanceOf(IOException.class);
        kill("data/postgres/postgres.pid");
        kill("data/kafka/kafka.pid");

        for (String part : List.of("second", "postgres", "kafka")) {
            Awaitility.await(part).atMost(60, SECONDS).until(() -> launcher.times("] " + part + " ready") == 2);
        }
        assertThat(read("SELECT text FROM note")).isEqualTo("kept");
        assertThat(launcher.handle().isAlive()).isTrue();
    }

    @Test
    void a_service_that_cannot_start_is_reported_before_it_was_ready() throws Exception {
        environment.put("FAKE_BROKEN", "second");
        launcher = RunningLauncher.start(state, environment);

        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(launcher.output())
                .contains("second ended before it was ready (exit code 7)")
                .contains("the database does not know me");
    }

    @Test
    void every_taken_port_is_named_with_its_variable_in_one_message() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("THIRD_HTTP_PORT", Integer.toString(one.getLocalPort()));
            environment.put("KAFKA_PORT", Integer.toString(other.getLocalPort()));

            launcher = RunningLauncher.start(state, environment);

            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.output().lines().filter(line -> line.startsWith("deploy/up: Ports")))
                    .singleElement()
                    .asString()
                    .contains(one.getLocalPort() + " for third", "THIRD_HTTP_PORT")
                    .contains(other.getLocalPort() + " for Kafka", "KAFKA_PORT");
        }
    }

    @Test
    void a_second_launcher_on_the_same_state_is_refused() throws Exception {
        launcher = RunningLauncher.start(state, environment);
        launcher.awaitLine("first starting");

        RunningLauncher second = RunningLauncher.start(state, RunningLauncher.freePorts(), "--reset");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("in use by another start").contains(state.toString());
    }

    private void kill(String pidFile) throws IOException {
        long pid = Long.parseLong(Files.readString(state.resolve(pidFile)).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + environment.get("POSTGRES_PORT") + "/first",
                PostgresEngine.ownerOf("first"),
                Settings.DATABASE_PASSWORD);
    }

    private void write(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
