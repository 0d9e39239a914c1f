package org.linli.gateway.proxy;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.connection.Room;
import org.linli.gateway.request.Exchange;
import org.linli.gateway.route.GatewayConfig;

/** Sends a request that may go on to its service and the answer back. */
@ApplicationScoped
class Forwarding {

    private final Vertx vertx;
    private final Room room;
    private final UpstreamClients clients;
    private final HeaderHygiene hygiene;
    private final RouteMetrics metrics;
    private final Refusing refusing;

    Forwarding(
            Vertx vertx,
            GatewayConfig config,
            UpstreamClients clients,
            HeaderHygiene hygiene,
            RouteMetrics metrics,
            Refusing refusing) {
        this.vertx = vertx;
        this.room = new Room(config.takenInTogether().asLongValue());
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
        new Passage(exchange, vertx, room, clients, hygiene, metrics, refusing).begin();
    }
}
