package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Hashes and checks passwords at the cost that is configured. */
@ApplicationScoped
public class Passwords {

    private final PasswordConfig config;
    private final PasswordHash decoy;

    @Inject
    public Passwords(PasswordConfig config) {
        this.config = config;
        this.decoy = hash("nobody has this password", config);
    }

    PasswordHash hash(String password) {
        return hash(password, config);
    }

    /** Takes as long without a stored hash as with one. */
    boolean matches(String password, Optional<String> stored) {
        boolean right = stored.map(PasswordHash::parse).orElse(decoy).matches(password);
        return right && stored.isPresent();
    }

    private static PasswordHash hash(String password, PasswordConfig config) {
        return PasswordHash.of(password, config.memoryKib(), config.iterations(), config.lanes());
    }
}
