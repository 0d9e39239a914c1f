package org.linli.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services behind the gateway and the routes to them; read once, checked by {@link ReadingRoutes}. */
@ConfigMapping(prefix = "linli.gateway")
public interface GatewayConfig {

    /** The services, by the name that routes refer to. */
    Map<String, ServiceSettings> services();

    /** The routes, by a name of their own that stands in metrics and logs. */
    Map<String, RouteSettings> routes();

    /** Memory for all bodies that were taken in and are not answered yet; beyond, the request is answered 503. */
    @WithDefault("64M")
    MemorySize takenInTogether();

    /** One service behind the gateway. */
    interface ServiceSettings {

        /** Where it listens: http or https, host and port, no path. */
        String url();

        /**
         * The {@code quarkus.tls.<name>} that tells for https whom to trust and what to show; without such a one the
         * platform's authorities are trusted and nothing is shown.
         */
        @WithDefault("upstream")
        String tls();

        /** How long opening a connection may take before the request is answered 504. */
        @WithDefault("PT2S")
        Duration connectTimeout();

        /** How long a request may wait for a free connection before it is answered 503. */
        @WithDefault("PT3S")
        Duration queueTimeout();

        /** After this long without a byte either way a connection is closed, also one whose other side is frozen. */
        @WithDefault("PT60S")
        Duration connectionIdleTimeout();

        /** Kept-alive connections to it, shared out among the event loops. */
        @WithDefault("256")
        int poolSize();

        /** Requests that may wait for a connection; the next one is answered 503 at once. */
        @WithDefault("1024")
        int maxWaiting();
    }

    /** One set of paths that are treated alike. */
    interface RouteSettings {

        /** Name of the service in {@code linli.gateway.services}. */
        String service();

        /** Path prefixes, matched on segment boundaries; the longest of all routes wins. */
        Optional<List<String>> prefixes();

        /** Paths that must match as a whole; they win over any prefix. */
        Optional<List<String>> paths();

        /** Methods that are let through; another one is answered 405, OPTIONS by the gateway itself. */
        @WithDefault("GET,HEAD,POST,PUT,PATCH,DELETE")
        List<String> methods();

        /** Whether a valid access token is needed. */
        @WithDefault("AUTHENTICATED")
        Access access();

        /** Largest request body; one byte more is answered 413. */
        @WithDefault("1M")
        MemorySize bodyLimit();

        /**
         * A body up to this size is taken in before a connection to the service is used, so that a slow client holds
         * none; a larger one is streamed.
         */
        @WithDefault("64K")
        MemorySize bufferLimit();

        /** Connections that this route has to itself; without it, those of the service are shared. */
        Optional<Integer> ownConnections();

        /** From the last byte of the request to the head of the answer; afterwards 504. */
        @WithDefault("PT15S")
        Duration firstByteTimeout();

        /** For taking a small body in altogether, and the longest pause within a streamed upload or within an answer. */
        @WithDefault("PT30S")
        Duration idleTimeout();
    }
}
