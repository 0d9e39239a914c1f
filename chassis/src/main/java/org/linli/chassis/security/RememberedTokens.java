package org.linli.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import org.linli.chassis.security.VerifyingTokens.Verified;
import org.linli.chassis.security.denial.KeepingDenials;
import org.linli.connection.CanonicalToken;

/**
 * Pays for one ECDSA verification per token and not per request. Only what was verified is remembered, under a digest so
 * that a heap dump gives no token away, for a minute and never beyond the token's own end; whether it is denied is asked
 * each time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens extends JWTCallerPrincipalFactory {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 20_000;

    private final VerifyingTokens verifying;
    private final KeepingDenials denials;
    private final Clock clock;
    private final Cache<ByteBuffer, Remembered> verified = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Remembered(String signature, Verified token) {}

    @Inject
    RememberedTokens(VerifyingTokens verifying, KeepingDenials denials, Clock clock) {
        this.verifying = verifying;
        this.denials = denials;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        CanonicalToken canonical = CanonicalToken.parse(token)
                .orElseThrow(() -> new ParseException("not the canonical spelling of a token"));
        // By what is signed: with whatever signatures somebody sends it, it takes one place.
        ByteBuffer digest = digest(canonical.signed());
        Remembered known = verified.getIfPresent(digest);
        if (known == null || !known.signature().equals(canonical.signature()) || isOver(known.token())) {
            known = new Remembered(canonical.signature(), verifying.verify(token, settings));
            verified.put(digest, known);
        }
        denials.requireNotDenied(known.token().principal(), known.token().kid());
        return known.token().principal();
    }

    private boolean isOver(Verified token) {
        return clock.instant().getEpochSecond() >= token.principal().getExpirationTime();
    }

    private static ByteBuffer digest(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
