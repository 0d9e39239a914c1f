package org.linli.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server behind the door; the path says how it behaves. */
@Singleton
public class BehavingRoutes {

    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();

    void register(@Observes Router router) {
        router.route().order(-1).handler(this::behave);
    }

    int cutOff() {
        return cutOff.get();
    }

    int heard() {
        return heard.get();
    }

    private void behave(RoutingContext context) {
        heard.incrementAndGet();
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        switch (request.path()) {
            case "/count" -> {
                AtomicLong received = new AtomicLong();
                request.handler(part -> received.addAndGet(part.length()));
                request.endHandler(end -> response.end("counted " + received.get() + "."));
                request.resume();
            }
            case "/parts" -> {
                AtomicLong parts = new AtomicLong();
                request.handler(part -> parts.incrementAndGet());
                request.endHandler(end -> response.end("in " + parts.get() + " parts."));
                request.resume();
            }
            case "/unmeasured" -> {
                response.setChunked(true);
                response.write("heard ");
                response.end("of no length.");
            }
            case "/silent" -> {}
            case "/refuse" ->
                response.setStatusCode(413)
                        .endHandler(end -> request.connection().close())
                        .end("too large.");
            case "/last" -> response.putHeader("Connection", "close").end("the last.");
            case "/mute" ->
                response.setStatusCode(Integer.parseInt(request.getParam("status")))
                        .putHeader("Allow", "GET")
                        .end();
            case "/flood" -> flood(response);
            default -> response.end("heard " + request.path() + ".");
        }
    }

    private void flood(HttpServerResponse response) {
        response.closeHandler(closed -> cutOff.incrementAndGet());
        response.setChunked(true);
        Buffer part = Buffer.buffer(new byte[64 * 1024]);
        Runnable more = () -> {
            while (!response.closed() && !response.writeQueueFull()) {
                response.write(part).onFailure(gone -> response.drainHandler(null));
            }
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }
}
