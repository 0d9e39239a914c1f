package org.linli.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.connection.Networks;

/** Tells proxies in front of us and operators from strangers, by the address of the connection and nothing else. */
@ApplicationScoped
public class Peers {

    /** Nothing that would have to be looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

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

    /**
     * Whose request it is: the peer, or behind trusted proxies the last address that none of them has. A whole network of
     * 64 bits counts as one address, since one subscriber has it.
     */
    public String addressOf(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
        if (!trustedProxies.contain(address)) {
            return Networks.subscriber(address);
        }
        List<String> lines = request.headers().getAll("X-Forwarded-For");
        String[] hops = String.join(",", lines).split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!ADDRESS.matcher(hop).matches()) {
                break;
            }
            address = hop;
            if (!trustedProxies.contain(hop)) {
                break;
            }
        }
        return Networks.subscriber(address);
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
