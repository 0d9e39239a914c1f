package org.linli.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives the ports of this process their rules, before the first one is opened. */
@ApplicationScoped
class OpeningDoors {

    void atStart(
            @Observes StartupEvent event,
            Vertx vertx,
            ConnectionConfig config,
            Refusals refusals,
            MeterRegistry registry) {
        if (!(((VertxInternal) vertx).transport() instanceof WatchedTransport transport)) {
            throw new IllegalStateException("linli.connection: the ports of this process cannot be watched");
        }
        Rules rules = new Rules(config, refusals);
        transport.apply(rules);
        Gauge.builder("linli.connection.open", rules.connections, Connections::open)
                .description("Open connections to the ports of this process that have a place")
                .register(registry);
        Gauge.builder("linli.connection.refused", rules.connections, Connections::refused)
                .description("Connections that are just being told that there is no place for them")
                .register(registry);
    }
}
