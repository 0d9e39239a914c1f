package org.linli.gateway.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The public keys known now, by key id; swapped as a whole, so that a reader never sees half a rotation. */
@ApplicationScoped
class SigningKeys {

    private final AtomicReference<Map<String, Key>> keys = new AtomicReference<>(Map.of());

    boolean areKnown() {
        return !keys.get().isEmpty();
    }

    Optional<Key> find(String keyId) {
        return Optional.ofNullable(keys.get().get(keyId));
    }

    /**
     * Takes over a published key set.
     *
     * @return whether any key came, went or changed
     * @throws JoseException when the document is not a key set or holds no usable key; the known ones stay
     */
    boolean replaceBy(String jwks) throws JoseException {
        Map<String, Key> published = usable(new JsonWebKeySet(jwks).getJsonWebKeys());
        if (published.isEmpty()) {
            throw new JoseException("no P-256 signing key with a key id is published");
        }
        return !keys.getAndSet(Map.copyOf(published)).equals(published);
    }

    private static Map<String, Key> usable(List<JsonWebKey> published) {
        Map<String, Key> byId = new HashMap<>();
        for (JsonWebKey jwk : published) {
            boolean signs = jwk.getUse() == null || Use.SIGNATURE.equals(jwk.getUse());
            if (jwk.getKeyId() != null
                    && signs
                    && jwk instanceof EllipticCurveJsonWebKey curve
                    && "P-256".equals(curve.getCurveName())) {
                byId.put(jwk.getKeyId(), jwk.getKey());
            }
        }
        return byId;
    }
}
