package org.linli.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** So many requests at once for each, and so many that come back per minute. */
final class Allowance {

    private final Cache<String, Bucket> buckets;
    private final int burst;
    private final int perMinute;

    Allowance(int burst, int perMinute, LimitConfig config) {
        this.burst = burst;
        this.perMinute = perMinute;
        buckets = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterAccess(config.forgottenAfter())
                .build();
    }

    /** @return 0 when the request may pass, otherwise the seconds after which the next one may */
    long secondsToWait(String whose) {
        ConsumptionProbe probe = buckets.get(whose, first -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + probe.getNanosToWaitForRefill() / 1_000_000_000L;
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
