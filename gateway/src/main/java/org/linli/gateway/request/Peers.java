package org.linli.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.linli.connection.IpAddress;
import org.linli.connection.Networks;
import org.linli.connection.Source;

/** Tells proxies in front of us and operators from strangers, by the address of the connection and nothing else. */
@ApplicationScoped
public class Peers {

    private final Networks trustedProxies;
    private final Networks operators;
    private final Source source;

    public Peers(EdgeConfig config) {
        trustedProxies = Networks.parse(
                "linli.edge.trusted-proxies", config.trustedProxies().orElse(List.of()));
        source = new Source(trustedProxies);
        operators = Networks.parse("linli.edge.operators", config.operators());
    }

    public boolean isTrustedProxy(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return peer != null && peer.hostAddress() != null && trustedProxies.contain(peer.hostAddress());
    }

    /** Where a request comes from, as far as it is believed; services are told this address and no other. */
    public Optional<InetAddress> sourceOf(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return peer == null
                ? Optional.empty()
                : source.of(peer.hostAddress(), request.headers().getAll(Source.FORWARDED_FOR));
    }

    /** Whose request it is, for counting. */
    public String subscriberOf(HttpServerRequest request) {
        return sourceOf(request).map(IpAddress::subscriber).orElse("unknown");
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
