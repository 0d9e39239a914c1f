package org.linli.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.linli.gateway.route.Route;

/** One request on its way through the gateway; touched only by the event loop of its connection. */
public final class Exchange {

    private static final String KEY = "linli.exchange";

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final String requestId;
    private final String traceParent;
    private final long startedAt = System.nanoTime();
    private Route route;
    private boolean settled;

    private Exchange(RoutingContext context) {
        this.context = context;
        request = context.request();
        requestId = RequestId.takenOverOrNew(request.getHeader(RequestId.HEADER));
        traceParent = TraceParent.keptOrNew(request.getHeader(TraceParent.HEADER));
    }

    static Exchange begin(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        context.put(KEY, exchange);
        return exchange;
    }

    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return request.response();
    }

    public String requestId() {
        return requestId;
    }

    public String traceParent() {
        return traceParent;
    }

    public long nanosSoFar() {
        return System.nanoTime() - startedAt;
    }

    public void takes(Route chosen) {
        route = chosen;
    }

    /** The route it takes, or null before one was found. */
    public Route route() {
        return route;
    }

    /** When it was answered, or its connection is gone. */
    public void atItsEnd(Runnable step) {
        context.addEndHandler(over -> step.run());
    }

    /** True for the first that asks: an exchange is answered once, whoever comes first. */
    public boolean settle() {
        boolean first = !settled;
        settled = true;
        return first;
    }

    public boolean isSettled() {
        return settled;
    }
}
