package org.linli.grid.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.error.TryLater;

/** Hashes and checks passwords, a few at a time: each takes megabytes and a core for a while. */
@ApplicationScoped
public class Passwords {

    private final PasswordConfig config;
    private final Semaphore turns;
    private final PasswordHash decoy;

    @Inject
    public Passwords(PasswordConfig config) {
        this.config = config;
        this.turns = new Semaphore(config.atOnce());
        this.decoy = hash("nobody has this password", config);
    }

    PasswordHash hash(String password) {
        return hash(password, config);
    }

    private static PasswordHash hash(String password, PasswordConfig config) {
        return PasswordHash.of(password, config.memoryKib(), config.iterations(), config.lanes());
    }

    /**
     * Takes as long without a stored hash as with one.
     *
     * @throws CodedException LOGIN_BUSY when too many are waiting
     */
    boolean matches(String password, Optional<String> stored) {
        takeTurn();
        try {
            boolean right = stored.map(PasswordHash::parse).orElse(decoy).matches(password);
            return right && stored.isPresent();
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TryLater(GridError.LOGIN_BUSY, config.patience());
            }
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw new TryLater(GridError.LOGIN_BUSY, config.patience());
        }
    }
}
