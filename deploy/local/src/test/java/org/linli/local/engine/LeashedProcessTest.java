package org.linli.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessTest {
    @TempDir
    Path folder;

    private LeashedProcess shell(String script) {
        return LeashedProcess.start(new LeashedProcess.Order(
                "shell",
                List.of("sh", "-c", script, folder.toString()),
                Map.of("GREETING", "你好"),
                folder.resolve("shell.log"),
                folder.resolve("shell.pid"),
                "TERM"));
    }

    @Test
    void its_exit_code_and_its_last_lines_are_told() {
        LeashedProcess process = shell("echo first; echo \"$GREETING\" >&2; exit 9");

        process.ended().join();

        assertThat(process.exitCode()).hasValue(9);
        assertThat(process.lastLines(1)).containsExactly("你好");
        assertThat(process.lastLines(9)).containsExactly("first", "你好");
    }

    @Test
    void it_is_asked_to_stop_before_it_is_killed() {
        LeashedProcess process = shell("trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        awaitUp(process);

        boolean byItself = process.stop(Duration.ofSeconds(10));

        assertThat(byItself).isTrue();
        assertThat(process.exitCode()).hasValue(0);
        assertThat(process.lastLines(1)).containsExactly("asked");
        assertThat(folder.resolve("shell.pid")).doesNotExist();
    }

    @Test
    void what_does_not_stop_is_killed() {
        LeashedProcess process = shell("trap '' TERM; echo up; while :; do sleep 0.1; done");
        awaitUp(process);

        boolean byItself = process.stop(Duration.ofMillis(300));

        assertThat(byItself).isFalse();
        assertThat(process.exitCode()).hasValue(128 + 9);
        assertThat(ProcessHandle.of(process.pid())).isEmpty();
    }

    @Test
    void a_pid_file_that_names_a_stranger_harms_nobody() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("shell.pid"), Long.toString(stranger.pid()));
        try {
            shell("exit 0").ended().join();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_log_of_the_run_before_is_kept_beside() {
        shell("echo one").ended().join();
        shell("echo two").ended().join();

        assertThat(folder.resolve("shell.previous.log")).hasContent("one");
        assertThat(folder.resolve("shell.log")).hasContent("two");
    }

    @Test
    void a_command_that_does_not_exist_is_an_exit_code_with_a_reason() {
        LeashedProcess process = LeashedProcess.start(new LeashedProcess.Order(
                "nothing",
                List.of("/no/such/program", folder.toString()),
                Map.of(),
                folder.resolve("nothing.log"),
                folder.resolve("nothing.pid"),
                "TERM"));

        process.ended().join();

        assertThat(process.exitCode()).hasValue(127);
        assertThat(process.lastLines(1).get(0)).contains("/no/such/program");
    }

    private static void awaitUp(LeashedProcess process) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> process.lastLines(5)
                .contains("up"));
    }
}
