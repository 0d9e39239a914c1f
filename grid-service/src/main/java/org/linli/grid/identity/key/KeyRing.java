package org.linli.grid.identity.key;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.linli.chassis.security.key.TrustedKeys;

/**
 * The published keys in memory, because tokens are verified on threads that must not wait for the database. It is read
 * again every two seconds, and at once for a key that is not known: a replica may have withdrawn all others.
 */
@ApplicationScoped
public class KeyRing implements TrustedKeys {

    private final AtomicInteger readings = new AtomicInteger();
    private volatile Keys keys;

    @Inject
    SigningKeys stored;

    @Inject
    RotatingSigningKeys rotating;

    @Inject
    Clock clock;

    /** The key that signs now. */
    public record Signing(String kid, PrivateKey key) {}

    private record Keys(List<PublicJsonWebKey> published, Signing signing) {}

    @Transactional
    void atStart(@Observes StartupEvent event) {
        rotating.keepFresh();
        reload();
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void keepFresh() {
        rotating.keepFresh();
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    public void reload() {
        readings.incrementAndGet();
        List<PublicJsonWebKey> published = new ArrayList<>();
        Signing signing = null;
        for (SigningKey key : stored.published(clock.instant())) {
            PublicJsonWebKey pair = parse(key.privateJwk());
            published.add(pair);
            if (key.isSigning()) {
                signing = new Signing(key.kid(), pair.getPrivateKey());
            }
        }
        keys = new Keys(List.copyOf(published), signing);
    }

    public Signing signing() {
        return keys.signing();
    }

    @Override
    public Optional<PublicKey> byId(String kid) {
        Optional<PublicKey> known = find(kid);
        return known.isPresent() ? known : afterReadingAgain(kid, readings.get());
    }

    private Optional<PublicKey> find(String kid) {
        return keys.published().stream()
                .filter(key -> key.getKeyId().equals(kid))
                .map(PublicJsonWebKey::getPublicKey)
                .findFirst();
    }

    /**
     * Another replica may have let a new key sign just now. A crowd of unknown keys waits for one reading.
     *
     * @param before the readings that had begun when it was asked for
     */
    private synchronized Optional<PublicKey> afterReadingAgain(String kid, int before) {
        if (readings.get() == before) {
            QuarkusTransaction.requiringNew().run(this::reload);
        }
        return find(kid);
    }

    /** The public halves as a JSON Web Key Set. */
    public String published() {
        return new JsonWebKeySet(keys.published()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static PublicJsonWebKey parse(String jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException damaged) {
            throw new IllegalStateException("a stored signing key cannot be read", damaged);
        }
    }
}
