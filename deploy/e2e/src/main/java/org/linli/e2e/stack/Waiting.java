package org.linli.e2e.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition by asking again and again. */
public final class Waiting {

    private static final long POLL_MILLIS = 100;

    private Waiting() {}

    /** @throws IllegalStateException when the limit passes first */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!within(limit, condition)) {
            throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain for " + what);
        }
    }

    /** Whether the condition came true in time. */
    public static boolean within(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(POLL_MILLIS);
        }
        return true;
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
