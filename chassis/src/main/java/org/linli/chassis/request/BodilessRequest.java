package org.linli.chassis.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Takes a command that comes without a body as one whose body is left out, not as one of an unknown content type: many
 * commands have nothing to say, and clients then send no {@code Content-Type} either.
 */
@ApplicationScoped
public class BodilessRequest {

    private static final int AFTER_THE_REQUEST_ID = 900;
    private static final Set<HttpMethod> WITH_BODIES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    void register(@Observes Filters filters) {
        filters.register(BodilessRequest::name, AFTER_THE_REQUEST_ID);
    }

    /** Whether something follows the head of the request. */
    public static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private static void name(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (WITH_BODIES.contains(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_TYPE)
                && !hasBody(request)) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        context.next();
    }
}
