package org.linli.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.connection.Source;
import org.linli.gateway.request.Exchange;
import org.linli.gateway.request.Peers;
import org.linli.gateway.request.RequestId;
import org.linli.gateway.request.TraceParent;
import org.linli.gateway.route.Upstream;

/**
 * What passes from one side to the other: nothing that belongs to one connection only, nothing that claims an identity,
 * and on both sides the request's one id.
 */
@ApplicationScoped
class HeaderHygiene {

    private static final List<String> CLAIMS = List.of(
            "x-user",
            "x-account",
            "x-auth",
            "x-roles",
            "x-internal",
            "x-original-",
            "x-rewrite-",
            "x-http-method",
            "x-method-override",
            // The same as X-Forwarded-For, and perhaps something else.
            "forwarded",
            "x-real-ip");
    private static final List<String> FORWARDING = List.of("x-forwarded-");
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "proxy-authenticate",
            "transfer-encoding");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized(TraceParent.HEADER);
    private static final CharSequence TRACE_STATE = HttpHeaders.createOptimized("tracestate");
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized(Source.FORWARDED_FOR);
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence EXPECT = HttpHeaders.createOptimized("Expect");

    private final Peers peers;

    HeaderHygiene(Peers peers) {
        this.peers = peers;
    }

    /** @param headers the copy that goes to the service; what is hop-by-hop by name the proxy core leaves out itself */
    void cleanRequest(MultiMap headers, Exchange exchange) {
        HttpServerRequest request = exchange.request();
        boolean trusted = peers.isTrustedProxy(request);
        dropNamedByConnection(headers);
        dropClaims(headers, trusted);
        headers.remove("proxy-connection");
        headers.remove(EXPECT);
        headers.set(REQUEST_ID, exchange.requestId());
        if (!exchange.traceParent().equals(headers.get(TRACE_PARENT))) {
            headers.remove(TRACE_STATE);
            headers.set(TRACE_PARENT, exchange.traceParent());
        }
        headers.remove(FORWARDED_FOR);
        peers.sourceOf(request).ifPresent(source -> headers.set(FORWARDED_FOR, source.getHostAddress()));
        setUnlessOnce(headers, FORWARDED_PROTO, request.scheme());
        setUnlessOnce(headers, FORWARDED_HOST, request.getHeader(HttpHeaders.HOST));
    }

    /** @param headers those of the service's answer, before they are added to ours */
    void cleanAnswer(MultiMap headers, Upstream upstream) {
        dropNamedByConnection(headers);
        HOP_BY_HOP.forEach(headers::remove);
        headers.remove(REQUEST_ID);
        headers.remove("X-Content-Type-Options");
        headers.remove("Referrer-Policy");
        headers.remove(HttpHeaders.SERVER);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(upstream.origin() + "/")) {
            headers.set(
                    HttpHeaders.LOCATION, location.substring(upstream.origin().length()));
        }
    }

    /** Of several lines nobody knows which one to believe. */
    private static void setUnlessOnce(MultiMap headers, CharSequence name, String value) {
        if (headers.getAll(name).size() != 1) {
            headers.remove(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
    }

    private static void dropNamedByConnection(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return;
        }
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                headers.remove(name.trim());
            }
        }
    }

    private static void dropClaims(MultiMap headers, boolean trusted) {
        List<String> dropped = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            if (isClaim(name) || (!trusted && startsWithAny(name, FORWARDING))) {
                dropped = dropped == null ? new ArrayList<>() : dropped;
                dropped.add(name);
            }
        }
        if (dropped != null) {
            dropped.forEach(headers::remove);
        }
    }

    /** Some servers read an underscore as a hyphen, which would bring a dropped name back. */
    private static boolean isClaim(String name) {
        return name.indexOf('_') >= 0 || startsWithAny(name, CLAIMS);
    }

    private static boolean startsWithAny(String name, List<String> starts) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        if (first != 'x' && first != 'X' && first != 'f' && first != 'F') {
            return false;
        }
        for (String start : starts) {
            if (name.regionMatches(true, 0, start, 0, start.length())) {
                return true;
            }
        }
        return false;
    }
}
