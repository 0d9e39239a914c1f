package org.linli.local.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an earlier, crashed start left running. */
public final class Orphan {
    private static final Duration GRACE = Duration.ofSeconds(25);

    private Orphan() {}

    /**
     * Stops the process that a pid file names, if it is ours, and removes the file.
     *
     * @param marker an argument by which our process is told from a stranger who was given its pid since
     */
    public static void stop(Path pidFile, String marker, String stopSignal) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> orphan = recorded(pidFile).filter(found -> runs(found, marker));
            if (orphan.isPresent()) {
                signal(orphan.get(), stopSignal);
                awaitEnd(orphan.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new EngineException("What an earlier start left cannot be stopped: " + pidFile, e);
        }
    }

    private static Optional<ProcessHandle> recorded(Path pidFile) throws IOException {
        String pid = Files.readString(pidFile).strip();
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static boolean runs(ProcessHandle found, String marker) {
        try {
            byte[] commandLine = Files.readAllBytes(Path.of("/proc", Long.toString(found.pid()), "cmdline"));
            return new String(commandLine, StandardCharsets.UTF_8).contains(marker);
        } catch (IOException e) {
            // It ended between the two looks.
            return false;
        }
    }

    private static void signal(ProcessHandle process, String signal) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
