package org.linli.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole system, started by {@code deploy/up} on free ports and a state folder of its own. */
public final class LocalStack implements AutoCloseable {

    public static final List<String> PARTS =
            List.of("grid", "grievance", "outreach", "notification", "gateway", "kafka", "postgres");

    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);
    private static final Pattern PROGRESS = Pattern.compile("\\[ *([0-9.]+) s\\] (\\w+)( starting| ready)?");
    /** A client of a measurement asks more than any person would. */
    private static final Map<String, String> UNLIMITED = Map.of(
            "LINLI_LIMITS_WRITE_PERSON_BURST", "1000000",
            "LINLI_LIMITS_WRITE_PERSON_PER_MINUTE", "10000000",
            "LINLI_LIMITS_READ_PERSON_BURST", "1000000",
            "LINLI_LIMITS_READ_PERSON_PER_MINUTE", "10000000");

    private static final List<String> PORTS = List.of(
            "GATEWAY_HTTP_PORT",
            "GRID_HTTP_PORT",
            "GRIEVANCE_HTTP_PORT",
            "OUTREACH_HTTP_PORT",
            "NOTIFICATION_HTTP_PORT",
            "SIMULATOR_HTTP_PORT",
            "POSTGRES_PORT",
            "KAFKA_PORT");

    private final Path root;
    private final Path state;
    private final Map<String, Integer> ports;
    private Process launcher;
    private Path log;

    private LocalStack(Path root, Path state, Map<String, Integer> ports) {
        this.root = root;
        this.state = state;
        this.ports = ports;
    }

    /** A stack that is not running yet. */
    public static LocalStack at(Path state) {
        return new LocalStack(root(), state.toAbsolutePath(), freePorts());
    }

    /** Starts it with options of {@code deploy/up} and returns when everything is ready. */
    public void start(String... options) {
        List<String> command = new ArrayList<>(List.of(root.resolve("deploy/up").toString(), "--no-build"));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(state);
            log = state.resolve("up.log");
            ProcessBuilder up =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            ports.forEach((name, port) -> up.environment().put(name, Integer.toString(port)));
            up.environment().put("LINLI_STATE", state.toString());
            up.environment().putAll(UNLIMITED);
            launcher = up.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stack-stop"));
            Waiting.until("deploy/up to be ready, see " + log, START_LIMIT, this::isReady);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isReady() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("deploy/up ended, see " + log);
        }
        return progress().stream().anyMatch(line -> line.strip().endsWith("] ready"));
    }

    /** How long each part took from its start to its readiness, in seconds; the sum is under {@code all}. */
    public Map<String, Double> readySeconds() {
        Map<String, Double> started = new HashMap<>();
        Map<String, Double> took = new LinkedHashMap<>();
        for (String line : progress()) {
            Matcher matcher = PROGRESS.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            double at = Double.parseDouble(matcher.group(1));
            String part = matcher.group(2);
            if (" starting".equals(matcher.group(3))) {
                started.put(part, at);
            } else if (" ready".equals(matcher.group(3))) {
                took.put(part, at - started.getOrDefault(part, 0.0));
            } else if (part.equals("ready")) {
                took.put("all", at);
            }
        }
        return took;
    }

    /** What {@code deploy/up} has said so far. */
    public List<String> progress() {
        try {
            return Files.readAllLines(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url(String service) {
        return "http://127.0.0.1:" + port(service.toUpperCase(Locale.ROOT) + "_HTTP_PORT");
    }

    public String gateway() {
        return url("gateway");
    }

    public String simulator() {
        return url("simulator");
    }

    public Databases databases() {
        return new Databases(port("POSTGRES_PORT"), state.resolve("data/postgres/superuser"));
    }

    /** The process of a part as its pid file names it now; the launcher's own for {@code launcher}. */
    public long pid(String part) {
        if (part.equals("launcher")) {
            return launcher.pid();
        }
        Path file =
                switch (part) {
                    case "kafka", "postgres" ->
                        state.resolve("data").resolve(part).resolve(part + ".pid");
                    default -> state.resolve("run").resolve(part + ".pid");
                };
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path state() {
        return state;
    }

    private int port(String variable) {
        return ports.get(variable);
    }

    @Override
    public synchronized void close() {
        if (launcher == null) {
            return;
        }
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        launcher = null;
    }

    private static Map<String, Integer> freePorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : PORTS) {
                ServerSocket socket = new ServerSocket(0);
                held.add(socket);
                ports.put(name, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        return ports;
    }

    /** The folder of the repository in which the tool was started. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("deploy/up"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("start this inside the repository");
            }
        }
        return folder;
    }
}
