package org.linli.grid.identity.session;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Grant;
import org.linli.connection.CanonicalToken;
import org.linli.grid.denial.Denying;
import org.linli.grid.identity.key.KeyRing;

/** Mints access tokens: JWT, ES256. Rights travel as grants with their days, never as roles beside areas. */
@ApplicationScoped
public class AccessTokens {

    /** The audience of people's tokens, which are good at every service. */
    private static final String PEOPLE = "linli";

    @Inject
    KeyRing ring;

    @Inject
    SessionConfig config;

    @Inject
    Clock clock;

    /**
     * A token for somebody.
     *
     * @param holder with all rights that are in force at some time of the token's life
     * @param rightsReadAt as {@link Denying#readingRightsOf} gave it before they were read
     */
    public AccessToken mint(Caller holder, Instant rightsReadAt) {
        return mint(holder, rightsReadAt, PEOPLE);
    }

    /** @param audience which service a service calls with it */
    public AccessToken mintForService(Caller service, String audience) {
        return mint(service, clock.instant(), audience);
    }

    private AccessToken mint(Caller holder, Instant rightsReadAt, String audience) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer("linli")
                .audience(audience)
                .subject(holder.accountId().toString())
                .claim("kind", holder.kind().name())
                .claim(
                        "grants",
                        holder.grants().stream().map(AccessTokens::claim).toList())
                .claim("gat", rightsReadAt.toEpochMilli())
                .claim("jti", Ids.next().toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.accessToken()));
        if (holder.staffId() != null) {
            claims.claim("staff", holder.staffId().toString());
        }
        if (holder.sessionId() != null) {
            claims.claim("sid", holder.sessionId().toString());
        }
        if (!holder.serviceRoles().isEmpty()) {
            claims.claim("may", holder.serviceRoles().stream().map(Enum::name).toList());
        }
        KeyRing.Signing signing = ring.signing();
        String token = claims.jws()
                .keyId(signing.kid())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(signing.key());
        return new AccessToken(CanonicalToken.of(token), config.accessToken().toSeconds());
    }

    private static Map<String, String> claim(Grant grant) {
        Map<String, String> claim = new LinkedHashMap<>();
        claim.put("role", grant.role());
        claim.put("area", grant.area().value());
        put(claim, "from", grant.from());
        put(claim, "to", grant.to());
        return claim;
    }

    private static void put(Map<String, String> claim, String name, LocalDate day) {
        if (day != null) {
            claim.put(name, day.toString());
        }
    }

    /**
     * A token and how long it lives.
     *
     * @param seconds from now
     */
    public record AccessToken(String value, long seconds) {}
}
