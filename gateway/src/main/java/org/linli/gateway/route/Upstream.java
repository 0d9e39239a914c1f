package org.linli.gateway.route;

import java.time.Duration;

/** One service as the proxy needs it. */
public record Upstream(
        String name,
        String host,
        int port,
        Duration connectTimeout,
        Duration queueTimeout,
        Duration connectionIdleTimeout,
        int poolSize,
        int maxWaiting) {

    /** How it would name itself in an absolute URL, which must not reach a client. */
    public String origin() {
        return "http://" + host + ":" + port;
    }
}
