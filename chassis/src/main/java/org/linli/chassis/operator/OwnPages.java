package org.linli.chassis.operator;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.linli.connection.Networks;

/** Shuts {@code /q/} for strangers, as the gateway does: the address of the connection counts and nothing else. */
@ApplicationScoped
class OwnPages {

    private static final int BEFORE_ROUTES = 900;
    private static final int NOT_FOUND = 404;
    /** What only a proxy adds: whoever is behind one is a stranger. */
    private static final List<String> PROXIED = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

    private final Networks operators;

    OwnPages(OperatorConfig config) {
        operators = Networks.parse("linli.operator.networks", config.networks());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        boolean own = path.equals("/q") || path.startsWith("/q/");
        if (own
                && !isOperator(
                        context.request().remoteAddress(), context.request().headers())) {
            context.response().setStatusCode(NOT_FOUND).end();
        } else {
            context.next();
        }
    }

    boolean isOperator(SocketAddress peer, MultiMap headers) {
        return peer != null
                && peer.hostAddress() != null
                && PROXIED.stream().noneMatch(headers::contains)
                && operators.contain(peer.hostAddress());
    }
}
