package org.linli.local.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive this JVM: a small shell between the two asks it to stop as soon as its own standard
 * input ends, which happens even when this JVM is killed with {@code kill -9}.
 *
 * <p>The child runs in a session of its own, so that Ctrl-C reaches only the launcher, which then stops its children in
 * order. Output goes to a log file; the log of the run before is kept beside it as {@code *.previous.log}.
 */
public final class LeashedProcess {
    /**
     * Arguments: stop signal, pid file, log file, command. The first line printed is the child's pid. The shell passes a
     * TERM on as the stop signal and ends with the child's exit code. The watcher is ended by KILL: a TERM that comes
     * before it has reset the trap that it inherits would be lost. A wait that a trap cut short tells the signal, not how the
     * child ended, and is repeated; for a child whose end has been told already it says 127.
     */
    private static final String LEASH = """
            sig=$1; pidfile=$2; log=$3; shift 3
            exec 3<&0
            "$@" </dev/null 3<&- >>"$log" 2>&1 &
            child=$!
            trap 'asked=yes; kill -s "$sig" "$child" 2>/dev/null' TERM INT HUP
            echo "$child" >"$pidfile"
            echo "$child"
            exec >/dev/null 2>&1
            (
              trap - TERM INT HUP
              while read -r line; do :; done <&3
              kill -s "$sig" "$child" || exit 0
              n=0
              while kill -0 "$child" && [ "$n" -lt 20 ]; do sleep 1; n=$((n + 1)); done
              kill -s KILL "$child"
            ) &
            watcher=$!
            exec 3<&-
            code=127
            while :; do
              asked=
              wait "$child"; seen=$?
              [ "$seen" -eq 127 ] || code=$seen
              [ -n "$asked" ] || break
            done
            kill -s KILL "$watcher"
            wait "$watcher"
            exit "$code"
            """;

    private final String name;
    private final Process shell;
    private final ProcessHandle child;
    private final Path log;
    private final Path pidFile;

    private LeashedProcess(String name, Process shell, ProcessHandle child, Path log, Path pidFile) {
        this.name = name;
        this.shell = shell;
        this.child = child;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** What to run: its name for people, command, extra environment, log and pid file, and the signal that stops it. */
    public record Order(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Path pidFile,
            String stopSignal) {
        public Order {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }

        /** Its last argument, a path of its own. */
        private String marker() {
            return command.get(command.size() - 1);
        }
    }

    /** Starts the child; a child of an earlier, crashed start that still runs under the same pid file is stopped first. */
    public static LeashedProcess start(Order order) {
        try {
            Files.createDirectories(order.log().toAbsolutePath().getParent());
            Files.createDirectories(order.pidFile().toAbsolutePath().getParent());
            Orphan.stop(order.pidFile(), order.marker(), order.stopSignal());
            keepPreviousLog(order.log());
            return launch(order);
        } catch (IOException e) {
            throw new EngineException(order.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static LeashedProcess launch(Order order) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                "sh", "-c", LEASH, "leash", order.stopSignal(), order.pidFile().toString()));
        command.add(order.log().toString());
        command.addAll(order.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(order.environment());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(order.log().toFile()));
        Process shell = builder.start();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
        String pid = reader.readLine();
        if (pid == null) {
            throw new EngineException(order.name() + " cannot be started: " + String.join(" | ", tail(order.log(), 5)));
        }
        // Gone already when the command could not even run: its shell then tells the exit code.
        ProcessHandle child = ProcessHandle.of(Long.parseLong(pid.strip())).orElse(shell.toHandle());
        return new LeashedProcess(order.name(), shell, child, order.log(), order.pidFile());
    }

    private static void keepPreviousLog(Path log) throws IOException {
        if (Files.exists(log)) {
            String file = log.getFileName().toString();
            String previous = (file.endsWith(".log") ? file.substring(0, file.length() - 4) : file) + ".previous.log";
            Files.move(log, log.resolveSibling(previous), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log);
    }

    public String name() {
        return name;
    }

    /** The process itself, not the shell between. */
    public long pid() {
        return child.pid();
    }

    public boolean alive() {
        return shell.isAlive();
    }

    /** Empty while it runs; 128 + signal number when a signal ended it. */
    public OptionalInt exitCode() {
        return shell.isAlive() ? OptionalInt.empty() : OptionalInt.of(shell.exitValue());
    }

    /** Completes when the process has ended, by itself or not. */
    public CompletableFuture<LeashedProcess> ended() {
        return shell.onExit().thenApply(ignored -> this);
    }

    /** Asks it to stop, waits for the grace period, then kills it; returns whether it stopped by itself. */
    public boolean stop(Duration grace) {
        boolean stopped = true;
        shell.destroy();
        if (!ends(grace)) {
            stopped = false;
            kill();
        }
        forgetPid();
        return stopped;
    }

    /** {@code kill -9}, and waits until it is gone. */
    public void kill() {
        child.destroyForcibly();
        if (!ends(Duration.ofSeconds(10))) {
            shell.destroyForcibly();
        }
        forgetPid();
    }

    private boolean ends(Duration limit) {
        try {
            return shell.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // A pid file left behind is checked against the running process at the next start.
            return;
        }
    }

    public Path log() {
        return log;
    }

    /** The last lines of its log. */
    public List<String> lastLines(int count) {
        return tail(log, count);
    }

    static List<String> tail(Path log, int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
