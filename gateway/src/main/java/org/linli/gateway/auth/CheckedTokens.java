package org.linli.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;

/**
 * Tokens whose signature was checked, until they expire: a busy client pays for one ECDSA verification per token, not
 * per request. Holds digests only, so that a heap dump gives no token away; its size is bounded.
 */
@ApplicationScoped
class CheckedTokens {

    private final Cache<ByteBuffer, Long> expiryByDigest;
    private final Clock clock;
    private final long skewMillis;

    CheckedTokens(TokenConfig config, Clock clock) {
        this.clock = clock;
        skewMillis = config.clockSkew().toMillis();
        expiryByDigest =
                Caffeine.newBuilder().maximumSize(config.verifiedTokens()).build();
    }

    boolean contain(String token) {
        ByteBuffer digest = digest(token);
        Long expiry = expiryByDigest.getIfPresent(digest);
        if (expiry == null) {
            return false;
        }
        if (clock.millis() - skewMillis < expiry) {
            return true;
        }
        expiryByDigest.invalidate(digest);
        return false;
    }

    void remember(String token, Instant expiry) {
        expiryByDigest.put(digest(token), expiry.toEpochMilli());
    }

    /** A key may have been withdrawn: what it signed must be checked again. */
    void forgetAll() {
        expiryByDigest.invalidateAll();
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
