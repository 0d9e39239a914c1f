package org.linli.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body on its way: tells of each chunk and of the end, and cuts a body that grows beyond its limit, however it is
 * framed. Pausing and resuming reach the sender, so that it is only as fast as the receiver.
 */
final class WatchedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Watcher watcher;
    private Buffer before;
    private Handler<Buffer> target;
    private boolean paused;
    private long seen;
    private boolean cut;

    WatchedStream(ReadStream<Buffer> source, long limit, Watcher watcher) {
        this(source, Buffer.buffer(), limit, watcher);
    }

    /** @param before what was already read of the source */
    WatchedStream(ReadStream<Buffer> source, Buffer before, long limit, Watcher watcher) {
        this.source = source;
        this.before = before;
        this.limit = limit;
        this.watcher = watcher;
    }

    @Override
    public WatchedStream handler(Handler<Buffer> handler) {
        if (!cut) {
            target = handler;
            source.handler(handler == null ? null : chunk -> take(chunk, handler));
        }
        return this;
    }

    private void take(Buffer chunk, Handler<Buffer> handler) {
        if (cut) {
            return;
        }
        seen += chunk.length();
        if (seen > limit) {
            cut = true;
            watcher.tooLong();
            return;
        }
        watcher.progressed();
        handler.handle(chunk);
    }

    @Override
    public WatchedStream endHandler(Handler<Void> handler) {
        if (!cut) {
            source.endHandler(handler == null ? null : end -> finish(handler));
        }
        return this;
    }

    private void finish(Handler<Void> handler) {
        if (!cut) {
            watcher.ended();
            handler.handle(null);
        }
    }

    /** From now on nothing passes, and the pipe that used this stream can no longer touch its source. */
    void cut() {
        cut = true;
    }

    @Override
    public WatchedStream exceptionHandler(Handler<Throwable> handler) {
        if (!cut) {
            source.exceptionHandler(handler == null ? null : failure -> fail(failure, handler));
        }
        return this;
    }

    @Override
    public WatchedStream pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public WatchedStream resume() {
        paused = false;
        if (before.length() > 0 && target != null) {
            Buffer first = before;
            before = Buffer.buffer();
            take(first, target);
        }
        if (!paused) {
            source.resume();
        }
        return this;
    }

    @Override
    public WatchedStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    private void fail(Throwable failure, Handler<Throwable> handler) {
        if (!watcher.tookCareOf(failure)) {
            handler.handle(failure);
        }
    }

    /** Hears how a body is getting on. */
    interface Watcher {

        void progressed();

        void ended();

        default void tooLong() {}

        /** @return true when the pipe need not hear of the failure */
        default boolean tookCareOf(Throwable failure) {
            return false;
        }
    }
}
