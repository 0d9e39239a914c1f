package org.linli.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

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
    private final long timer;

    private TakingIn(Vertx vertx, HttpServerRequest request, long limit, Duration within, Outcome outcome) {
        this.vertx = vertx;
        this.request = request;
        this.limit = limit;
        this.outcome = outcome;
        timer = vertx.setTimer(within.toMillis(), late -> leave(outcome::late));
    }

    /** @param limit what is larger is no longer taken in but handed back unfinished */
    static void of(Vertx vertx, HttpServerRequest request, long limit, Duration within, Outcome outcome) {
        TakingIn taking = new TakingIn(vertx, request, limit, within, outcome);
        request.handler(taking::take);
        request.endHandler(end -> taking.leave(() -> outcome.whole(taking.taken)));
        request.exceptionHandler(gone -> taking.leave(outcome::gone));
        request.resume();
    }

    private void take(Buffer part) {
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

    /** What came of it; exactly one of these is told. */
    interface Outcome {

        void whole(Buffer body);

        /** @param begun what was read so far; the request is paused */
        void tooLarge(Buffer begun);

        void late();

        void gone();
    }
}
