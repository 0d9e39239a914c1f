package org.linli.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linli.local.engine.DataFolder;
import org.linli.local.engine.EngineException;

/** Runs everything in the foreground until it is told to stop: the main class behind {@code deploy/up}. */
public final class Launcher {
    private static final long NEEDED_BYTES = 512L * 1024 * 1024;

    private Launcher() {}

    /** Arguments: the repository's root, then {@code --reset} and {@code --keep-going} as wanted. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Environment environment = new Environment(System.getenv());
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> options = List.of(arguments).subList(1, arguments.length);
        Path state = Path.of(
                        environment.get("LINLI_STATE", root.resolve(".linli").toString()))
                .toAbsolutePath()
                .normalize();
        Settings settings = new Settings(root, state, environment, ServiceSpec.all(), options.contains("--keep-going"));
        System.exit(run(settings, ServicePart.packaged(root, environment), options.contains("--reset"), out));
    }

    /** Returns the exit code; 0 is never returned because only a signal ends a healthy run. */
    static int run(Settings settings, ServicePart.ServiceCommand command, boolean reset, PrintStream out) {
        // Clients of Kafka print their whole configuration at INFO.
        Logger.getLogger("").setLevel(Level.WARNING);
        Progress progress = new Progress(out);
        DataFolder folder;
        try {
            folder = DataFolder.open("deploy/up", settings.state(), NEEDED_BYTES);
        } catch (EngineException e) {
            progress.plain("deploy/up: " + e.getMessage());
            return 1;
        }
        try {
            return run(new Stack(settings, command, progress), settings, reset, progress);
        } finally {
            folder.close();
        }
    }

    private static int run(Stack stack, Settings settings, boolean reset, Progress progress) {
        // The same way out for Ctrl-C, kill and a closed terminal.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.start(reset);
            Welcome.print(settings, progress);
            progress.say("ready");
            stack.watchUntilFailure();
        } catch (RuntimeException e) {
            if (!stack.stopping()) {
                report(e, progress);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stack.close();
        return 1;
    }

    private static void report(RuntimeException failure, Progress progress) {
        progress.plain("deploy/up: " + failure.getMessage());
        for (Throwable other : failure.getSuppressed()) {
            progress.plain("deploy/up: " + other.getMessage());
        }
    }
}
