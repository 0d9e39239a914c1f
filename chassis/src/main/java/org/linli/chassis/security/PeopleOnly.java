package org.linli.chassis.security;

import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** Keeps the API for people: a service's token opens what lies under {@code /internal} for it, and nothing of the API. */
public class PeopleOnly {

    private static final String API = "/api/";

    private final JsonWebToken token;
    private final CallerClaims claims;

    PeopleOnly(JsonWebToken token, CallerClaims claims) {
        this.token = token;
        this.claims = claims;
    }

    /** @throws CodedException FORBIDDEN when a service asks */
    @ServerRequestFilter
    public void refuse(RoutingContext request) {
        if (request.request().path().startsWith(API) && token.getRawToken() != null && isOfAService()) {
            throw new CodedException(CommonError.FORBIDDEN);
        }
    }

    private boolean isOfAService() {
        return claims.read(token).filter(caller -> caller.is(CallerKind.SYSTEM)).isPresent();
    }
}
