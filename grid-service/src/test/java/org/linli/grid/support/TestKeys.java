package org.linli.grid.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.linli.chassis.security.key.TrustedKeys;
import org.linli.grid.identity.key.KeyRing;

/** Lets the tokens of the tests in beside the service's own. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestKeys implements TrustedKeys {

    private final JsonWebKeySet tests;

    @Inject
    KeyRing own;

    public TestKeys() throws Exception {
        try (InputStream jwks =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("test-keys/jwks.json")) {
            tests = new JsonWebKeySet(new String(jwks.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public Optional<PublicKey> byId(String kid) {
        return own.byId(kid).or(() -> tests.getJsonWebKeys().stream()
                .filter(key -> key.getKeyId().equals(kid))
                .map(key -> ((PublicJsonWebKey) key).getPublicKey())
                .findFirst());
    }
}
