package org.linli.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.connection.Networks;

/** Tells proxies in front of us and operators from strangers, by the address of the connection and nothing else. */
@ApplicationScoped
public class Peers {

    private final Networks trustedProxies;
    private final Networks operators;

    public Peers(EdgeConfig config) {
        trustedProxies = Networks.parse(
                "linli.edge.trusted-proxies", config.trustedProxies().orElse(List.of()));
        operators = Networks.parse("linli.edge.operators", config.operators());
    }

    public boolean isTrustedProxy(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return peer != null && peer.hostAddress() != null && trustedProxies.contain(peer.hostAddress());
    }

    /** A proxied request comes from a stranger even where its proxy is one of us. */
    public boolean isOperator(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return peer != null
                && peer.hostAddress() != null
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Forwarded")
                && operators.contain(peer.hostAddress());
    }
}
