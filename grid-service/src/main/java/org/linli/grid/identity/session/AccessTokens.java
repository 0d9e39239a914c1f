package org.linli.grid.identity.session;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.grid.identity.key.KeyRing;

/** Mints access tokens: JWT, ES256. */
@ApplicationScoped
public class AccessTokens {

    @Inject
    KeyRing ring;

    @Inject
    SessionConfig config;

    @Inject
    Clock clock;

    public AccessToken mint(Grant grant) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer("linli")
                .subject(grant.accountId().toString())
                .groups(grant.roles())
                .claim("kind", grant.kind().name())
                .claim("areas", grant.areas().stream().map(AreaPath::value).toList())
                .claim("jti", Ids.next().toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.accessToken()));
        if (grant.staffId() != null) {
            claims.claim("staff", grant.staffId().toString());
        }
        KeyRing.Signing signing = ring.signing();
        String token = claims.jws()
                .keyId(signing.kid())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(signing.key());
        return new AccessToken(token, config.accessToken().toSeconds());
    }

    /**
     * A token and how long it lives.
     *
     * @param seconds from now
     */
    public record AccessToken(String value, long seconds) {}
}
