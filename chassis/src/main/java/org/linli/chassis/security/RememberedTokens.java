package org.linli.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
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

/**
 * Pays for one ECDSA verification per token and not per request. Only what was verified is remembered, under a digest so
 * that a heap dump gives no token away, for a minute and never beyond the token's own end.
 */
@Alternative
@Priority(RememberedTokens.BEHIND_A_SERVICE_OF_ITS_OWN_KEYS)
@ApplicationScoped
public class RememberedTokens extends JWTCallerPrincipalFactory {

    /** grid-service, which holds the keys itself, replaces this one. */
    static final int BEHIND_A_SERVICE_OF_ITS_OWN_KEYS = 0;

    // A withdrawn key is believed no longer than this beyond what the cache of keys already allows.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 20_000;

    private final JWTCallerPrincipalFactory verifying;
    private final Clock clock;
    private final Cache<ByteBuffer, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(REMEMBERED)
            .build();

    @Inject
    RememberedTokens(Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), clock);
    }

    RememberedTokens(JWTCallerPrincipalFactory verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        ByteBuffer digest = digest(token);
        JWTCallerPrincipal known = verified.getIfPresent(digest);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JWTCallerPrincipal fresh = verifying.parse(token, settings);
        verified.put(digest, fresh);
        return fresh;
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
