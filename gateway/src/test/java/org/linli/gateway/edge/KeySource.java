package org.linli.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What grid-service's key set is to the gateway, on a port of its own so that it can really be away. Nobody listens there
 * before keys are published for the first time.
 */
final class KeySource {

    private final Vertx vertx;
    private final int port;
    private final AtomicLong readings = new AtomicLong();
    private volatile String keySet;
    private volatile Outage outage = Outage.GONE;
    private Future<HttpServer> listening;

    /** How it can be away. */
    enum Outage {
        /** Nobody listens at its port. */
        GONE,
        /** Connections are taken and never answered. */
        SILENT,
        /** Connections are taken and closed. */
        HANGING_UP,
        /** It answers that it cannot. */
        UNAVAILABLE,
        /** It is there. */
        NONE
    }

    KeySource(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/jwks.json";
    }

    /** A key set is put, the name of an outage is put below it, and the count of readings is read. */
    void control(HttpServerRequest request) {
        String below = request.path().substring("/__keys".length());
        if (request.method().name().equals("GET")) {
            request.response().end(Long.toString(readings.get()));
        } else {
            request.body().compose(body -> change(below, body.toString())).onComplete(done -> request.response()
                    .setStatusCode(done.succeeded() ? 200 : 500)
                    .end());
        }
    }

    private Future<?> change(String below, String body) {
        if (below.isEmpty()) {
            keySet = body;
            outage = Outage.NONE;
        } else {
            outage = Outage.valueOf(below.substring(1));
        }
        return outage == Outage.GONE ? close() : open();
    }

    private synchronized Future<?> open() {
        if (listening == null) {
            listening = vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
        }
        return listening;
    }

    private synchronized Future<?> close() {
        Future<HttpServer> closing = listening;
        listening = null;
        return closing == null ? Future.succeededFuture() : closing.compose(HttpServer::close);
    }

    private void answer(HttpServerRequest request) {
        readings.incrementAndGet();
        HttpServerResponse response = request.response();
        switch (outage) {
            case GONE, HANGING_UP -> request.connection().close();
            case SILENT -> {}
            case UNAVAILABLE -> response.setStatusCode(503).end();
            case NONE -> response.end(keySet);
        }
    }
}
