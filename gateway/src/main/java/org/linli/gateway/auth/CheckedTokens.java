package org.linli.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import org.linli.connection.CanonicalToken;

/**
 * Tokens that were looked at. A good one is remembered until it expires: a busy client pays for one ECDSA verification per
 * token, not per request. One whose key was not published although the keys were read after it came is remembered for a
 * moment, so that it causes no reading and no waiting again. One token has one spelling and so one entry. Holds digests
 * only, so that a heap dump gives no token away; its size is bounded.
 */
@ApplicationScoped
class CheckedTokens {

    private final Cache<ByteBuffer, Bearer> byDigest;
    private final Cache<ByteBuffer, Boolean> ofStrangers;
    private final Clock clock;
    private final long skewMillis;

    CheckedTokens(TokenConfig config, Clock clock) {
        this.clock = clock;
        skewMillis = config.clockSkew().toMillis();
        byDigest = Caffeine.newBuilder().maximumSize(config.verifiedTokens()).build();
        ofStrangers = Caffeine.newBuilder()
                .maximumSize(config.verifiedTokens())
                .expireAfterWrite(config.retryInterval())
                .build();
    }

    Optional<Bearer> find(CanonicalToken token) {
        ByteBuffer digest = digest(token);
        Bearer bearer = byDigest.getIfPresent(digest);
        if (bearer == null) {
            return Optional.empty();
        }
        if (clock.millis() - skewMillis < bearer.expiresAt()) {
            return Optional.of(bearer);
        }
        byDigest.invalidate(digest);
        return Optional.empty();
    }

    void remember(CanonicalToken token, Bearer bearer) {
        byDigest.put(digest(token), bearer);
    }

    /** Its key is not published. */
    void rememberStranger(CanonicalToken token) {
        ofStrangers.put(digest(token), true);
    }

    boolean isOfStranger(CanonicalToken token) {
        return ofStrangers.getIfPresent(digest(token)) != null;
    }

    /** The keys changed: what a withdrawn one signed must be checked again, and so must what a new one may have signed. */
    void forgetAll() {
        byDigest.invalidateAll();
        ofStrangers.invalidateAll();
    }

    private static ByteBuffer digest(CanonicalToken token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
