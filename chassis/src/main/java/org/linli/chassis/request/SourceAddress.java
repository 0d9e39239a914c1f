package org.linli.chassis.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Optional;
import org.linli.connection.IpAddress;
import org.linli.connection.Networks;
import org.linli.connection.Source;

/** Where the request at hand comes from, as far as it is believed ({@link Source}). */
@ApplicationScoped
public class SourceAddress {

    private final CurrentVertxRequest current;
    private final Source source;

    @Inject
    SourceAddress(CurrentVertxRequest current, SourceConfig config) {
        this.current = current;
        this.source = new Source(Networks.parse("linli.source.trusted-proxies", config.trustedProxies()));
    }

    /** The address as text; empty outside of a request. */
    public Optional<String> get() {
        return address().map(InetAddress::getHostAddress);
    }

    /** What to count by: the address, or in IPv6 the network of 64 bits, of which one customer has every address. */
    public Optional<String> network() {
        return address().map(IpAddress::subscriber);
    }

    private Optional<InetAddress> address() {
        if (current.getCurrent() == null) {
            return Optional.empty();
        }
        HttpServerRequest request = current.getCurrent().request();
        return request.remoteAddress() == null
                ? Optional.empty()
                : source.of(
                        request.remoteAddress().hostAddress(), request.headers().getAll(Source.FORWARDED_FOR));
    }
}
