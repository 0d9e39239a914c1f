package org.linli.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.gateway.problem.GatewayError;
import org.linli.gateway.route.CleanPath;

/**
 * Refuses what the gateway and a service could understand differently. Heads that are malformed, ambiguous or too large
 * for any server have not come this far ({@code org.linli.connection}).
 */
@ApplicationScoped
class SoundRequest {

    Optional<GatewayError> complaint(HttpServerRequest request) {
        boolean clean = !request.uri().isEmpty() && request.uri().charAt(0) == '/' && CleanPath.isClean(request.path());
        return clean ? Optional.empty() : Optional.of(GatewayError.MALFORMED_REQUEST);
    }
}
