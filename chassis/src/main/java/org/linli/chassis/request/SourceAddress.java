package org.linli.chassis.request;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.connection.Networks;

/**
 * Where the request at hand comes from: the address of its connection or, when that is a proxy of ours, the nearest one
 * before it that is not. What a stranger writes into {@code X-Forwarded-For} is never reached.
 */
@ApplicationScoped
public class SourceAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*");
    private static final int NETWORK_OF_ONE_CUSTOMER = 8;
    private static final int LONGEST_LIST = 32;

    private final CurrentVertxRequest current;
    private final Networks trusted;

    @Inject
    SourceAddress(CurrentVertxRequest current, SourceConfig config) {
        this.current = current;
        this.trusted = Networks.parse("linli.source.trusted-proxies", config.trustedProxies());
    }

    /** The address as text; empty outside of a request. */
    public Optional<String> get() {
        return address().map(InetAddress::getHostAddress);
    }

    /** What to count by: the address, or in IPv6 the network of 64 bits, of which one customer has every address. */
    public Optional<String> network() {
        return address().map(SourceAddress::countedAs);
    }

    private Optional<InetAddress> address() {
        if (current.getCurrent() == null) {
            return Optional.empty();
        }
        HttpServerRequest request = current.getCurrent().request();
        return request.remoteAddress() == null || request.remoteAddress().hostAddress() == null
                ? Optional.empty()
                : parse(request.remoteAddress().hostAddress())
                        .map(peer -> before(peer, request.headers().getAll(FORWARDED_FOR)));
    }

    private InetAddress before(InetAddress peer, List<String> lines) {
        InetAddress nearest = peer;
        String[] path = BETWEEN.split(String.join(",", lines).strip());
        for (int i = path.length - 1; i >= Math.max(0, path.length - LONGEST_LIST) && isTrusted(nearest); i--) {
            Optional<InetAddress> next = parse(path[i]);
            if (next.isEmpty()) {
                return nearest;
            }
            nearest = next.get();
        }
        return nearest;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.contain(new InetSocketAddress(address, 0));
    }

    /** Never asks a name server: what is no address is none. */
    private static Optional<InetAddress> parse(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(withoutPort(text));
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    private static String countedAs(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length <= NETWORK_OF_ONE_CUSTOMER
                ? address.getHostAddress()
                : NetUtil.bytesToIpAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_OF_ONE_CUSTOMER), bytes.length))
                        + "/64";
    }
}
