package org.linli.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linli.gateway.request.Exchange;
import org.linli.gateway.route.Route;
import org.linli.gateway.route.RouteTable;

/**
 * Rate, errors and duration per route. All meters are made at start: their number is routes × outcomes and no request
 * can add one.
 */
@ApplicationScoped
class RouteMetrics {

    private static final String[] OUTCOMES = {"abandoned", "1xx", "2xx", "3xx", "4xx", "5xx"};
    private static final int ABANDONED = 0;
    private static final Duration[] BOUNDARIES = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private final Map<String, Meters> byRoute = new HashMap<>();
    private final Meters none;

    RouteMetrics(MeterRegistry registry, RouteTable routes) {
        routes.routes().forEach(route -> byRoute.put(route.name(), new Meters(registry, route.name())));
        none = new Meters(registry, "none");
    }

    void answered(Exchange exchange, int status) {
        record(exchange, status / 100);
    }

    /** The client went away before its answer was complete, or the answer broke off. */
    void abandoned(Exchange exchange) {
        record(exchange, ABANDONED);
    }

    void firstByte(Route route, long nanos) {
        byRoute.get(route.name()).upstream.record(nanos, TimeUnit.NANOSECONDS);
    }

    void retried(Route route) {
        byRoute.get(route.name()).retries.increment();
    }

    private void record(Exchange exchange, int outcome) {
        Meters meters =
                exchange.route() == null ? none : byRoute.get(exchange.route().name());
        meters.requests[outcome].record(exchange.nanosSoFar(), TimeUnit.NANOSECONDS);
    }

    /** The meters of one route. */
    private static final class Meters {

        private final Timer[] requests = new Timer[OUTCOMES.length];
        private final Timer upstream;
        private final Counter retries;

        Meters(MeterRegistry registry, String route) {
            for (int i = 0; i < OUTCOMES.length; i++) {
                requests[i] = Timer.builder("linli.gateway.requests")
                        .description("From the head of the request to the end of the answer")
                        .tag("route", route)
                        .tag("outcome", OUTCOMES[i])
                        .serviceLevelObjectives(BOUNDARIES)
                        .register(registry);
            }
            upstream = Timer.builder("linli.gateway.upstream.first.byte")
                    .description("From handing the request to a connection to the head of the service's answer")
                    .tag("route", route)
                    .serviceLevelObjectives(BOUNDARIES)
                    .register(registry);
            retries = Counter.builder("linli.gateway.retries")
                    .description("Requests sent again because their connection failed before an answer")
                    .tag("route", route)
                    .register(registry);
        }
    }
}
