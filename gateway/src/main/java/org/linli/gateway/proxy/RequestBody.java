package org.linli.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What the head of a request says of its body. */
final class RequestBody {

    static final long UNDECLARED = -1;

    private RequestBody() {}

    /** The declared length, 0 without a body, {@link #UNDECLARED} for a chunked one. */
    static long declaredLength(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return UNDECLARED;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    static boolean isDeclared(HttpServerRequest request) {
        return declaredLength(request) != 0;
    }
}
