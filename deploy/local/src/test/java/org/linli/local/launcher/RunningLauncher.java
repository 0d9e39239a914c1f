package org.linli.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.linli.local.engine.Ports;

/** A launcher in a JVM of its own, as a person at a terminal has it. */
final class RunningLauncher {

    private static final List<String> PARTS = List.of(
            "POSTGRES_PORT",
            "KAFKA_PORT",
            "SIMULATOR_HTTP_PORT",
            "FIRST_HTTP_PORT",
            "SECOND_HTTP_PORT",
            "THIRD_HTTP_PORT");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private RunningLauncher(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "launcher output");
        reader.start();
    }

    static RunningLauncher start(Path state, Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                FakeLauncher.class.getName(),
                state.toString(),
                "/fake-services.json"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        return new RunningLauncher(builder.start());
    }

    /** Ports that are free, for each part. */
    static Map<String, String> freePorts() {
        List<Integer> free = Ports.free(PARTS.size());
        Map<String, String> ports = new HashMap<>();
        for (int i = 0; i < PARTS.size(); i++) {
            ports.put(PARTS.get(i), free.get(i).toString());
        }
        return ports;
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitLine(String part) {
        Awaitility.await(part)
                .atMost(Duration.ofSeconds(90))
                .until(() -> said(part) || !process.isAlive() && !reader.isAlive());
        if (!said(part)) {
            throw new AssertionError("Never said '" + part + "':\n" + output());
        }
    }

    boolean said(String part) {
        return lines.stream().anyMatch(line -> line.contains(part));
    }

    long times(String part) {
        return lines.stream().filter(line -> line.contains(part)).count();
    }

    String output() {
        return String.join("\n", lines);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGTERM, and waits. */
    void terminate() throws Exception {
        // Not Process.destroy, which closes the output that is still being read.
        handle().destroy();
        exitCode();
    }

    int exitCode() throws Exception {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Still runs:\n" + output());
        }
        reader.join(10_000);
        return process.exitValue();
    }

    static String get(String port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
