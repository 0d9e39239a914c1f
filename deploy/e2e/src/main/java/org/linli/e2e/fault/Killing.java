package org.linli.e2e.fault;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.e2e.stack.LocalStack;
import org.linli.e2e.stack.Waiting;

/** Kills parts of the stack the hard way and waits until the launcher has them running again. */
final class Killing {

    private static final Duration RETURN_LIMIT = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Clock clock;

    Killing(LocalStack stack, Clock clock) {
        this.stack = stack;
        this.clock = clock;
    }

    Kill kill(String part, int settleSeconds) throws IOException, InterruptedException {
        long readyBefore = readyLines(part);
        long pid = stack.pid(part);
        Instant at = clock.instant();
        int exit = new ProcessBuilder("sh", "-c", "kill -s KILL \"$0\"", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(part + " (" + pid + ") could not be killed");
        }
        boolean back = Waiting.within(RETURN_LIMIT, () -> readyLines(part) > readyBefore);
        Duration readyAfter = back ? Duration.between(at, clock.instant()) : null;
        Waiting.pause(settleSeconds * 1000L);
        return new Kill(part, at, readyAfter, clock.instant());
    }

    private long readyLines(String part) {
        return stack.progress().stream()
                .filter(line -> line.endsWith("] " + part + " ready"))
                .count();
    }
}
