package org.linli.chassis.security.key;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The keys that grid-service publishes, kept in memory and read again in the background. */
@DefaultBean
@ApplicationScoped
class PublishedKeys implements TrustedKeys {

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

    private static final int MOST_WAITING = 16;

    private final JwksApi published;
    private final KeysConfig config;
    private final Clock clock;
    private final Consumer<Duration> pausing;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final AtomicInteger begun = new AtomicInteger();
    private volatile Map<String, PublicKey> keys = Map.of();
    private Instant triedAt = Instant.MIN;
    private boolean succeeded;

    @Inject
    PublishedKeys(@RestClient JwksApi published, KeysConfig config, Clock clock) {
        this(published, config, clock, PublishedKeys::sleep);
    }

    PublishedKeys(JwksApi published, KeysConfig config, Clock clock, Consumer<Duration> pausing) {
        this.published = published;
        this.config = config;
        this.clock = clock;
        this.pausing = pausing;
    }

    /** Who is one too many to wait is told to come again, so that strangers take no more than a few threads. */
    @Override
    public Optional<PublicKey> byId(String kid) {
        PublicKey known = keys.get(kid);
        if (known != null) {
            return Optional.of(known);
        }
        int before = begun.get();
        if (!waiting.tryAcquire()) {
            throw new CodedException(CommonError.UNAVAILABLE);
        }
        try {
            return afterReadingAgain(kid, before);
        } finally {
            waiting.release();
        }
    }

    @Override
    public boolean areKnown() {
        return !keys.isEmpty();
    }

    @Override
    public synchronized void refresh() {
        if (hasPassed(areKnown() && succeeded ? config.refreshEvery() : config.pause())) {
            read();
        }
    }

    /**
     * What was read before a token came proves nothing: its key may be newer. Those who wait here for the same reading find
     * its result, and do not read once more; right after one that failed nobody waits for the next to fail.
     *
     * @param before the readings that had begun when the token came
     */
    private synchronized Optional<PublicKey> afterReadingAgain(String kid, int before) {
        boolean failing = !succeeded && !hasPassed(config.pause());
        if (begun.get() == before && !failing && !keys.containsKey(kid)) {
            Duration pause = config.unknownKeyPause();
            if (!hasPassed(pause)) {
                Duration left = Duration.between(clock.instant().minus(pause), triedAt);
                pausing.accept(left.compareTo(pause) < 0 ? left : pause);
            }
            read();
        }
        PublicKey found = keys.get(kid);
        if (found == null && !succeeded) {
            throw new CodedException(CommonError.UNAVAILABLE);
        }
        return Optional.ofNullable(found);
    }

    private boolean hasPassed(Duration pause) {
        return !clock.instant().minus(pause).isBefore(triedAt);
    }

    private void read() {
        begun.incrementAndGet();
        triedAt = clock.instant();
        try {
            Map<String, PublicKey> fresh = parse(published.keys());
            if (!fresh.keySet().equals(keys.keySet())) {
                LOG.infof("Verifying with %d keys from now on", fresh.size());
            }
            keys = fresh;
            succeeded = true;
        } catch (RuntimeException | JoseException away) {
            succeeded = false;
            LOG.warnf(
                    "The keys cannot be read (%s); known ones: %d",
                    away.getClass().getSimpleName(), keys.size());
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CodedException(CommonError.UNAVAILABLE);
        }
    }

    private static Map<String, PublicKey> parse(String jwks) throws JoseException {
        Map<String, PublicKey> usable = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(jwks).getJsonWebKeys()) {
            if (key.getKeyId() != null
                    && key instanceof EllipticCurveJsonWebKey curve
                    && "P-256".equals(curve.getCurveName())) {
                usable.put(key.getKeyId(), curve.getPublicKey());
            }
        }
        if (usable.isEmpty()) {
            throw new JoseException("no P-256 key with an id is published");
        }
        return Map.copyOf(usable);
    }
}
