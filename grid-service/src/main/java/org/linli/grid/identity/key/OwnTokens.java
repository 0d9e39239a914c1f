package org.linli.grid.identity.key;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Verifies tokens with the keys of this service itself. Fetching them from its own address, as the other services do,
 * would make a start depend on a port that is not open yet.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class OwnTokens extends JWTCallerPrincipalFactory {

    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();

    @Inject
    TrustedKeys keys;

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        JWTAuthContextInfo withKey = new JWTAuthContextInfo(settings);
        withKey.setPublicVerificationKey(
                keys.byId(kid(token)).orElseThrow(() -> new ParseException("signed with an unknown key")));
        JwtContext context = parser.parse(token, withKey);
        String type = context.getJoseObjects().get(0).getHeader("typ");
        return new DefaultJWTCallerPrincipal(type, context.getJwtClaims());
    }

    private static String kid(String token) throws ParseException {
        try {
            return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        } catch (JoseException malformed) {
            throw new ParseException("not a token", malformed);
        }
    }
}
