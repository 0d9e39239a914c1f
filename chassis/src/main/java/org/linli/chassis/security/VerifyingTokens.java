package org.linli.chassis.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jose4j.jwt.consumer.JwtContext;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.key.TrustedKeys;

/** Verifies a token: signature, issuer, audience and time. */
@ApplicationScoped
class VerifyingTokens {

    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();

    @Inject
    TrustedKeys keys;

    /** What a token says, and the key it is signed with. */
    record Verified(JWTCallerPrincipal principal, String kid) {}

    /**
     * @param token in its canonical spelling
     * @throws ParseException when it is not valid
     * @throws CodedException UNAVAILABLE when that cannot be told now, because its key is not known
     */
    Verified verify(String token, JWTAuthContextInfo settings) throws ParseException {
        String kid = TokenHeader.kid(token);
        JWTAuthContextInfo withKey = new JWTAuthContextInfo(settings);
        withKey.setPublicVerificationKey(
                keys.byId(kid).orElseThrow(() -> new ParseException("signed with an unknown key")));
        JwtContext context = parser.parse(token, withKey);
        String type = context.getJoseObjects().get(0).getHeader("typ");
        return new Verified(new DefaultJWTCallerPrincipal(type, context.getJwtClaims()), kid);
    }
}
