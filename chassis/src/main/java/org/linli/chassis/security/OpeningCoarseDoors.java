package org.linli.chassis.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives {@code @RolesAllowed} the roles of the grants that hold today. A token has no list of roles of its own, so that
 * a post that ended at midnight opens no door after it, however long the token lives.
 */
@ApplicationScoped
class OpeningCoarseDoors implements SecurityIdentityAugmentor {

    private final CallerClaims claims;

    OpeningCoarseDoors(CallerClaims claims) {
        this.claims = claims;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return claims.read(token)
                .map(caller -> Uni.createFrom().<SecurityIdentity>item(new CallerIdentity(identity, caller.roles())))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }
}
