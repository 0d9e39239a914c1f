package org.linli.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A point in time that does not move with every sign of life. One timer at most is set, and it is left alone when the
 * deadline is lifted and set anew before it fires: most requests are over long before.
 */
final class Deadline {

    private final LongSupplier nanosLeft;
    private final Runnable onExpiry;
    private boolean running;
    private long startedAt;
    private ScheduledFuture<?> timer;

    /** @param nanosLeft asked when the timer fires; zero or less means that time is over */
    Deadline(LongSupplier nanosLeft, Runnable onExpiry) {
        this.nanosLeft = nanosLeft;
        this.onExpiry = onExpiry;
    }

    void start(ChannelHandlerContext ctx) {
        running = true;
        startedAt = System.nanoTime();
        if (timer == null) {
            arm(ctx);
        }
    }

    boolean isRunning() {
        return running;
    }

    long nanosSoFar() {
        return System.nanoTime() - startedAt;
    }

    void stop() {
        running = false;
    }

    /** For good: the connection is over. */
    void cancel() {
        running = false;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void arm(ChannelHandlerContext ctx) {
        timer = ctx.executor().schedule(() -> check(ctx), Math.max(1, nanosLeft.getAsLong()), TimeUnit.NANOSECONDS);
    }

    private void check(ChannelHandlerContext ctx) {
        timer = null;
        if (!running) {
            return;
        }
        if (nanosLeft.getAsLong() > 0) {
            arm(ctx);
        } else {
            running = false;
            onExpiry.run();
        }
    }
}
