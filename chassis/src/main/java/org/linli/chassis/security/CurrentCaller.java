package org.linli.chassis.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** Reads the {@link Caller} of the request at hand from its verified token. */
@RequestScoped
public class CurrentCaller {

    @Inject
    JsonWebToken token;

    @Inject
    CallerClaims claims;

    /** @throws CodedException UNAUTHENTICATED when there is no token or it was not minted for Linli */
    public Caller get() {
        if (token.getRawToken() == null) {
            throw new CodedException(CommonError.UNAUTHENTICATED);
        }
        return claims.read(token).orElseThrow(() -> new CodedException(CommonError.UNAUTHENTICATED));
    }
}
