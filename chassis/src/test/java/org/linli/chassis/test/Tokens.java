package org.linli.chassis.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Role;

/** Mints access tokens for tests, signed with the key whose public half {@link Infrastructure} configures. */
public final class Tokens {

    private static final PrivateKey KEY = key();

    private Tokens() {}

    public static String resident(UUID account) {
        return token(account, CallerKind.RESIDENT, Set.of(Role.RESIDENT), List.of(), Duration.ofMinutes(15));
    }

    /** A staff member who holds one role in the given areas. */
    public static String staff(UUID account, String role, String... areaPaths) {
        return token(account, CallerKind.STAFF, Set.of(role), List.of(areaPaths), Duration.ofMinutes(15));
    }

    public static String system() {
        return token(new UUID(0, 1), CallerKind.SYSTEM, Set.of(Role.SYSTEM), List.of(), Duration.ofMinutes(15));
    }

    public static String expired() {
        return token(Ids.next(), CallerKind.RESIDENT, Set.of(Role.RESIDENT), List.of(), Duration.ofMinutes(-10));
    }

    private static String token(
            UUID account, CallerKind kind, Set<String> roles, List<String> areas, Duration validFor) {
        long now = System.currentTimeMillis() / 1000;
        JwtClaimsBuilder claims = Jwt.issuer("linli")
                .subject(account.toString())
                .upn(account.toString())
                .groups(roles)
                .claim("kind", kind.name())
                .claim("areas", areas)
                .issuedAt(now - 1000)
                .expiresAt(now + validFor.toSeconds());
        if (kind == CallerKind.STAFF) {
            claims.claim("staff", account.toString());
        }
        return claims.jws().keyId("test").algorithm(SignatureAlgorithm.ES256).sign(KEY);
    }

    private static PrivateKey key() {
        try {
            return KeyUtils.readPrivateKey("/test-keys/token-signing.pem", SignatureAlgorithm.ES256);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
