package org.linli.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.linli.connection.Room;

/**
 * Takes a body in before a connection to its service is used: a client that sends a byte now and then costs its few
 * bytes and nobody else's place. Its time is a total.
 */
final class TakingIn {

    private final HttpServerRequest request;
    private final long limit;
    private final Buffer taken = Buffer.buffer();
    private final Outcome outcome;
    private final Vertx vertx;
    private final Room room;
    private final long timer;
    private long reserved;

    /**
     * @param room for all bodies that are taken in; the place of this one is free again after {@link #free}
     * @param limit what is larger is no longer taken in but handed back unfinished
     */
    TakingIn(Vertx vertx, Room room, HttpServerRequest request, long limit, Duration within, Outcome outcome) {
        this.vertx = vertx;
        this.room = room;
        this.request = request;
        this.limit = limit;
        this.outcome = outcome;
        timer = vertx.setTimer(within.toMillis(), late -> leave(outcome::late));
    }

    void begin() {
        request.handler(this::take);
        request.endHandler(end -> leave(() -> outcome.whole(taken)));
        request.exceptionHandler(gone -> leave(outcome::gone));
        request.resume();
    }

    private void take(Buffer part) {
        // A buffer that grows is up to twice as large as what is in it.
        long more = 2L * part.length();
        if (!room.reserve(more)) {
            request.pause();
            leave(outcome::noRoom);
            return;
        }
        reserved += more;
        taken.appendBuffer(part);
        if (taken.length() > limit) {
            request.pause();
            leave(() -> outcome.tooLarge(taken));
        }
    }

    private void leave(Runnable next) {
        vertx.cancelTimer(timer);
        request.handler((Handler<Buffer>) null);
        request.endHandler(null);
        request.exceptionHandler(null);
        next.run();
    }

    /** Nobody needs the body any more. */
    void free() {
        room.free(reserved);
        reserved = 0;
    }

    /** What came of it; exactly one of these is told. */
    interface Outcome {

        void whole(Buffer body);

        /** @param begun what was read so far; the request is paused */
        void tooLarge(Buffer begun);

        /** All others together have taken what memory there is; the request is paused. */
        void noRoom();

        void late();

        void gone();
    }
}
