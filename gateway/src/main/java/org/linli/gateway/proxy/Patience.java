package org.linli.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** The time limit of one exchange: one timer whose deadline moves on with every sign of life. */
final class Patience {

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Runnable onExpiry;
    private long timer = NO_TIMER;
    private long limit;
    private long deadline;
    private boolean over;

    Patience(Vertx vertx, Runnable onExpiry) {
        this.vertx = vertx;
        this.onExpiry = onExpiry;
    }

    /** From now on a sign of life is due within this time, again and again. */
    void expect(Duration within) {
        limit = within.toNanos();
        signOfLife();
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
        }
        arm(limit);
    }

    void signOfLife() {
        deadline = System.nanoTime() + limit;
    }

    void over() {
        over = true;
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private void arm(long nanos) {
        timer = over ? NO_TIMER : vertx.setTimer(Math.max(1, nanos / 1_000_000), this::check);
    }

    private void check(long fired) {
        timer = NO_TIMER;
        if (over) {
            return;
        }
        long left = deadline - System.nanoTime();
        if (left > 0) {
            arm(left + 999_999);
            return;
        }
        onExpiry.run();
        if (!over) {
            arm(limit);
        }
    }
}
