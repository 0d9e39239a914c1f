package org.linli.gateway.route;

import java.time.Duration;
import java.util.Optional;

/**
 * One service as the proxy needs it.
 *
 * @param pool whose connections are used: the service's own, or those that one route keeps to itself
 * @param tls the name of the TLS settings when it is spoken to over https
 */
public record Upstream(
        String name,
        String pool,
        Optional<String> tls,
        String host,
        int port,
        Duration connectTimeout,
        Duration queueTimeout,
        Duration connectionIdleTimeout,
        int poolSize,
        int maxWaiting) {

    /** How it would name itself in an absolute URL, which must not reach a client. */
    public String origin() {
        return (tls.isPresent() ? "https://" : "http://") + host + ":" + port;
    }

    /** The same service over connections that this route does not share: as many requests may wait as are under way. */
    Upstream apart(String route, int connections) {
        return new Upstream(
                name,
                name + "/" + route,
                tls,
                host,
                port,
                connectTimeout,
                queueTimeout,
                connectionIdleTimeout,
                connections,
                connections);
    }
}
