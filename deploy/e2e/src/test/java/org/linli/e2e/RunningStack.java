package org.linli.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.linli.e2e.client.Http;
import org.linli.e2e.client.Linli;
import org.linli.e2e.stack.Databases;

/**
 * The packaged system, started once for the whole suite by {@code deploy/up} on free ports and a state folder of its own.
 * With {@code -Dlinli.gateway=http://…} and {@code -Dlinli.simulator=http://…} a running one is used instead.
 */
public final class RunningStack {

    private static final Pattern ALL_READY = Pattern.compile("\\[ *[0-9.]+ s\\] ready");
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final List<String> PORTS = List.of(
            "GATEWAY_HTTP_PORT",
            "GRID_HTTP_PORT",
            "GRIEVANCE_HTTP_PORT",
            "OUTREACH_HTTP_PORT",
            "NOTIFICATION_HTTP_PORT",
            "SIMULATOR_HTTP_PORT",
            "POSTGRES_PORT",
            "KAFKA_PORT");

    private static final List<String> DEMO_LOGINS = Stream.concat(
                    Stream.of("district", "street", "secretary", "clerk", "steward", "admin", "auditor"),
                    IntStream.rangeClosed(1, 10)
                            .boxed()
                            .flatMap(i -> Stream.of(String.format("worker%02d", i), String.format("leader%02d", i))))
            .toList();

    /** The tests ask more in a minute than any person would; limits have their tests in the gateway. */
    private static final Map<String, String> UNLIMITED = Map.of(
            "LINLI_LIMITS_WRITE_PERSON_BURST", "1000000",
            "LINLI_LIMITS_WRITE_PERSON_PER_MINUTE", "10000000",
            "LINLI_LIMITS_READ_PERSON_BURST", "1000000",
            "LINLI_LIMITS_READ_PERSON_PER_MINUTE", "10000000");

    private static RunningStack running;
    private static RuntimeException failure;

    private final Map<String, String> ports;

    private RunningStack(Map<String, String> ports) {
        this.ports = ports;
    }

    public static synchronized RunningStack get() {
        if (failure != null) {
            throw new IllegalStateException("The stack did not start for the first test either", failure);
        }
        if (running == null) {
            running = System.getProperty("linli.gateway") == null ? startOnce() : new RunningStack(Map.of());
        }
        return running;
    }

    /** A stack that does not start once is not tried again for every test. */
    private static RunningStack startOnce() {
        try {
            return start();
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    public String gateway() {
        return System.getProperty("linli.gateway", url("GATEWAY_HTTP_PORT"));
    }

    public String simulator() {
        return System.getProperty("linli.simulator", url("SIMULATOR_HTTP_PORT"));
    }

    /** The address of one service behind the gateway, for looking at its metrics; null on an outside stack. */
    public String service(String name) {
        return ports.isEmpty() ? null : url(name.toUpperCase(Locale.ROOT) + "_HTTP_PORT");
    }

    /** The databases behind it; none on an outside stack. */
    public Optional<Databases> databases() {
        return Optional.ofNullable(ports.get("POSTGRES_PORT"))
                .or(() -> Optional.ofNullable(System.getProperty("linli.postgres")))
                .map(port -> Databases.at(Integer.parseInt(port)));
    }

    private String url(String variable) {
        return "http://127.0.0.1:" + ports.get(variable);
    }

    private static RunningStack start() {
        Path root = root();
        Path state = Path.of("target", "stack").toAbsolutePath();
        Map<String, String> ports = freePorts();
        try {
            Files.createDirectories(state);
            Path log = state.resolve("up.log");
            ProcessBuilder up = new ProcessBuilder(root.resolve("deploy/up").toString(), "--no-build", "--reset")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            up.environment().putAll(ports);
            up.environment().put("LINLI_STATE", state.toString());
            up.environment().putAll(UNLIMITED);
            Process process = up.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stack-stop"));
            awaitReady(process, log);
            RunningStack stack = new RunningStack(ports);
            stack.makeEverybodyKnown();
            return stack;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitReady(Process process, Path log) {
        Awaitility.await("deploy/up to be ready, see " + log)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .failFast("deploy/up ended, see " + log, () -> !process.isAlive())
                .until(() -> Files.readAllLines(log).stream()
                        .anyMatch(line -> ALL_READY.matcher(line).matches()));
    }

    /** Who has signed in from here before is not held up by tests that guess at passwords from the same address. */
    private void makeEverybodyKnown() {
        Http gateway = new Http(gateway());
        DEMO_LOGINS.forEach(username -> Linli.staff(gateway, username, "linli-demo-1"));
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        List<ServerSocket> held = PORTS.stream().map(name -> open()).toList();
        for (int i = 0; i < PORTS.size(); i++) {
            ports.put(PORTS.get(i), Integer.toString(held.get(i).getLocalPort()));
            close(held.get(i));
        }
        return ports;
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("deploy/up"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
