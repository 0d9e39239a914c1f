package org.linli.local.simulator.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Stable access tokens: the same one again in normal mode, a new one from five minutes before the end with both valid
 * until then, and a forced one that ends the one before at once (20 a day, 30 s apart).
 */
public final class AccessTokens {
    static final Duration LIFE = Duration.ofSeconds(7200);
    static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration FORCED_APART = Duration.ofSeconds(30);
    private static final int LENGTH = 136;

    private final Clock clock;
    private final Quota normal;
    private final Quota forced;
    private final Map<String, Instant> ends = new HashMap<>();
    private String current;
    private Instant lastForced = Instant.EPOCH;

    public AccessTokens(Clock clock) {
        this.clock = clock;
        this.normal = new Quota(clock, 10_000, 500_000);
        this.forced = new Quota(clock, Long.MAX_VALUE, 20);
    }

    /** A token and the seconds that it still lives. */
    public record Token(String value, long expiresIn) {}

    public synchronized Token issue(boolean force) {
        Instant now = clock.instant();
        if (force) {
            if (now.isBefore(lastForced.plus(FORCED_APART))) {
                throw new WechatRefusal(WechatError.MINUTE_QUOTA);
            }
            forced.take();
            lastForced = now;
            // Not expired but no longer the latest: the platform calls that an invalid credential.
            ends.clear();
            return fresh(now);
        }
        normal.take();
        if (current == null || !now.isBefore(ends.get(current).minus(OVERLAP))) {
            return fresh(now);
        }
        return new Token(current, Duration.between(now, ends.get(current)).toSeconds());
    }

    private Token fresh(Instant now) {
        current = Secrets.random(LENGTH);
        ends.put(current, now.plus(LIFE));
        return new Token(current, LIFE.toSeconds());
    }

    /** Ends every token at once, as a change of the secret does. */
    public synchronized void expireAll() {
        ends.replaceAll((token, end) -> Instant.EPOCH);
        current = null;
    }

    public synchronized void check(String token) {
        if (token == null || token.isEmpty()) {
            throw new WechatRefusal(WechatError.MISSING_TOKEN);
        }
        Instant end = ends.get(token);
        if (end == null) {
            throw new WechatRefusal(WechatError.INVALID_CREDENTIAL);
        }
        if (!clock.instant().isBefore(end)) {
            throw new WechatRefusal(WechatError.EXPIRED_TOKEN);
        }
    }
}
