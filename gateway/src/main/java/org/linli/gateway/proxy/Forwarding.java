package org.linli.gateway.proxy;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.gateway.request.Exchange;

/** Sends a request that may go on to its service and the answer back. */
@ApplicationScoped
class Forwarding {

    private final Vertx vertx;
    private final UpstreamClients clients;
    private final HeaderHygiene hygiene;
    private final RouteMetrics metrics;
    private final Refusing refusing;

    Forwarding(Vertx vertx, UpstreamClients clients, HeaderHygiene hygiene, RouteMetrics metrics, Refusing refusing) {
        this.vertx = vertx;
        this.clients = clients;
        this.hygiene = hygiene;
        this.metrics = metrics;
        this.refusing = refusing;
    }

    void forward(Exchange exchange) {
        if (exchange.response().closed()) {
            metrics.abandoned(exchange);
            return;
        }
        new Passage(exchange, vertx, clients, hygiene, metrics, refusing).begin();
    }
}
