package org.linli.chassis.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;
import org.linli.chassis.security.ServiceRole;
import org.linli.connection.CanonicalToken;

/** Mints access tokens for tests, signed with the key whose public half {@link Infrastructure} configures. */
public final class Tokens {

    private static final PrivateKey KEY = key();

    private Tokens() {}

    public static String resident(UUID account) {
        return token(account, CallerKind.RESIDENT, List.of(), Duration.ofMinutes(15));
    }

    /** A staff member who holds one role in the given areas. */
    public static String staff(UUID account, String role, String... areaPaths) {
        return staff(
                account,
                Stream.of(areaPaths)
                        .map(path -> Grant.of(role, new AreaPath(path)))
                        .toArray(Grant[]::new));
    }

    /** A staff member with several posts. */
    public static String staff(UUID account, Grant... grants) {
        return token(account, CallerKind.STAFF, List.of(grants), Duration.ofMinutes(15));
    }

    /** Somebody of an outside party. */
    public static String partner(UUID account, Grant... grants) {
        return token(account, CallerKind.PARTNER, List.of(grants), Duration.ofMinutes(15));
    }

    public static String system() {
        return token(new UUID(0, 1), CallerKind.SYSTEM, List.of(), Duration.ofMinutes(15));
    }

    /** One of the services, with what it may do beside what all of them may. */
    public static String serviceWith(ServiceRole... roles) {
        return signed(claims(new UUID(0, 1), CallerKind.SYSTEM, List.of(), Duration.ofMinutes(15))
                .claim("may", Stream.of(roles).map(Enum::name).toList()));
    }

    public static String expired() {
        return token(Ids.next(), CallerKind.RESIDENT, List.of(), Duration.ofMinutes(-10));
    }

    /** Of a log-in that the test knows. */
    public static String ofSession(UUID account, UUID session) {
        return signed(claims(account, CallerKind.RESIDENT, List.of(), Duration.ofMinutes(15))
                .claim("sid", session.toString()));
    }

    /** Good at that service only. */
    public static String system(String audience) {
        return signed(claims(new UUID(0, 1), CallerKind.SYSTEM, List.of(), Duration.ofMinutes(15))
                .audience(audience));
    }

    /** With a key that is named differently than it is published. */
    public static String signedWith(String kid) {
        return signed(claims(Ids.next(), CallerKind.RESIDENT, List.of(), Duration.ofMinutes(15)), kid);
    }

    private static String token(UUID account, CallerKind kind, List<Grant> grants, Duration validFor) {
        return signed(claims(account, kind, grants, validFor));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return signed(claims, "test");
    }

    private static String signed(JwtClaimsBuilder claims, String kid) {
        return CanonicalToken.of(
                claims.jws().keyId(kid).algorithm(SignatureAlgorithm.ES256).sign(KEY));
    }

    private static JwtClaimsBuilder claims(UUID account, CallerKind kind, List<Grant> grants, Duration validFor) {
        long now = System.currentTimeMillis();
        JwtClaimsBuilder claims = Jwt.issuer("linli")
                .subject(account.toString())
                .upn(account.toString())
                .audience(kind == CallerKind.SYSTEM ? thisService() : "linli")
                .claim("kind", kind.name())
                .claim("sid", Ids.next().toString())
                .claim("gat", now)
                .claim("grants", grants.stream().map(Tokens::claim).toList())
                .issuedAt(now / 1000 - 1000)
                .expiresAt(now / 1000 + validFor.toSeconds());
        if (kind == CallerKind.STAFF) {
            claims.claim("staff", account.toString());
        }
        return claims;
    }

    private static String thisService() {
        return ConfigProvider.getConfig().getValue("linli.service", String.class);
    }

    private static Map<String, String> claim(Grant grant) {
        Map<String, String> claim = new HashMap<>();
        claim.put("role", grant.role());
        claim.put("area", grant.area().value());
        if (grant.from() != null) {
            claim.put("from", grant.from().toString());
        }
        if (grant.to() != null) {
            claim.put("to", grant.to().toString());
        }
        return claim;
    }

    private static PrivateKey key() {
        try {
            return KeyUtils.readPrivateKey("/test-keys/token-signing.pem", SignatureAlgorithm.ES256);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
