package org.linli.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.gateway.problem.GatewayError;
import org.linli.gateway.request.EdgeConfig;
import org.linli.gateway.route.CleanPath;

/**
 * Refuses what two servers in a row could understand differently (request smuggling) or what is out of proportion. The
 * HTTP decoder has already refused repeated or malformed lengths and drops a {@code Content-Length} beside
 * {@code Transfer-Encoding}.
 */
@ApplicationScoped
class SoundRequest {

    private final long maxHeaderSize;

    SoundRequest(EdgeConfig config) {
        maxHeaderSize = config.maxHeaderSize().asLongValue();
    }

    Optional<GatewayError> complaint(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_0 && !isOwnPage(request)) {
            // Without chunks an answer of unknown length would have to be buffered.
            return Optional.of(GatewayError.HTTP_VERSION_UNSUPPORTED);
        }
        if (request.uri().isEmpty() || request.uri().charAt(0) != '/' || !CleanPath.isClean(request.path())) {
            return Optional.of(GatewayError.MALFORMED_REQUEST);
        }
        MultiMap headers = request.headers();
        if (size(headers) > maxHeaderSize) {
            return Optional.of(GatewayError.HEADERS_TOO_LARGE);
        }
        if (!hasOneHost(request) || !hasOneFraming(headers)) {
            return Optional.of(GatewayError.MALFORMED_REQUEST);
        }
        return Optional.empty();
    }

    private static boolean isOwnPage(HttpServerRequest request) {
        return request.uri().startsWith("/q/");
    }

    private static boolean hasOneHost(HttpServerRequest request) {
        int hosts = request.headers().getAll(HttpHeaders.HOST).size();
        return hosts == 1 || (hosts == 0 && request.version() == HttpVersion.HTTP_1_0);
    }

    private static boolean hasOneFraming(MultiMap headers) {
        String transferEncoding = headers.get(HttpHeaders.TRANSFER_ENCODING);
        if (transferEncoding == null) {
            String length = headers.get(HttpHeaders.CONTENT_LENGTH);
            return length == null || (headers.getAll(HttpHeaders.CONTENT_LENGTH).size() == 1 && isNumber(length));
        }
        List<String> all = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return all.size() == 1 && "chunked".equals(transferEncoding) && !headers.contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
