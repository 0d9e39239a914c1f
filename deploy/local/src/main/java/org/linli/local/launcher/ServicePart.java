package org.linli.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linli.local.engine.EngineException;
import org.linli.local.engine.LeashedProcess;
import org.linli.local.engine.Orphan;

/** One service or the gateway: a JVM of its own that is ready when its health check says so. */
final class ServicePart implements Part {
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 100;
    private static final int HEALTH_TIMEOUT_MILLIS = 3000;

    private final Settings settings;
    private final ServiceSpec spec;
    private final ServiceCommand command;
    private LeashedProcess process;

    ServicePart(Settings settings, ServiceSpec spec, ServiceCommand command) {
        this.settings = settings;
        this.spec = spec;
        this.command = command;
    }

    /** How a service is run; its last argument is a path of its own. */
    @FunctionalInterface
    interface ServiceCommand {
        List<String> of(ServiceSpec spec);
    }

    /** The packaged application, small, with the settings of the local profile. */
    static ServiceCommand packaged(Path root, Environment environment) {
        return spec -> {
            Path jar = root.resolve(spec.module()).resolve("target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(jar)) {
                throw new EngineException(
                        spec.name() + " is not built (" + jar + " is missing): run deploy/up without --no-build");
            }
            List<String> more = List.of(
                            environment.get("LINLI_JAVA_OPTIONS", "").split("\\s+"))
                    .stream()
                    .filter(option -> !option.isEmpty())
                    .toList();
            List<String> all = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms64m",
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dquarkus.profile=local"));
            all.addAll(more);
            all.addAll(List.of("-jar", jar.toString()));
            return all;
        };
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(new PortNeed(spec.name(), settings.port(spec), spec.variable("HTTP_PORT")));
    }

    @Override
    public void stopOrphan() {
        List<String> all = command.of(spec);
        Orphan.stop(settings.pidFile(spec.name()), all.get(all.size() - 1), "TERM");
    }

    @Override
    public void start() {
        LeashedProcess started = launch();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (ready()) {
                return;
            }
            if (!started.alive()) {
                throw new PartFailure(started, "ended before it was ready");
            }
            pause();
        }
        throw new PartFailure(started, "is not ready after " + READY_LIMIT.toSeconds() + " s");
    }

    private synchronized LeashedProcess launch() {
        process = LeashedProcess.start(new LeashedProcess.Order(
                spec.name(),
                command.of(spec),
                settings.variables(spec),
                settings.log(spec.name()),
                settings.pidFile(spec.name()),
                "TERM"));
        return process;
    }

    private boolean ready() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(settings.url(spec) + spec.healthPath()).toURL().openConnection();
            connection.setConnectTimeout(HEALTH_TIMEOUT_MILLIS);
            connection.setReadTimeout(HEALTH_TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while a service was starting", e);
        }
    }

    @Override
    public synchronized CompletableFuture<LeashedProcess> ended() {
        return process.ended();
    }

    @Override
    public void stop() {
        LeashedProcess running;
        synchronized (this) {
            running = process;
        }
        if (running != null) {
            running.stop(STOP_GRACE);
        }
    }
}
