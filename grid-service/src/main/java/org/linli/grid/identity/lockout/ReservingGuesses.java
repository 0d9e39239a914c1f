package org.linli.grid.identity.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.crypto.FieldContext;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.error.TryLater;

/** Counts a guess as wrong before it is looked at, and takes that back when it was right. */
@ApplicationScoped
public class ReservingGuesses {

    // The name with which names were counted first, so that they keep their hashes.
    private static final FieldContext NAME = FieldContext.text("failed_login", "name");
    private static final FieldContext ADDRESS = FieldContext.text("login_place", "address");
    private static final FieldContext KNOWN = FieldContext.text("login_tally", "known");

    private static final byte[] NOBODY = new byte[BlindIndex.LENGTH];

    @Inject
    Tallies tallies;

    @Inject
    KnownPlaces places;

    @Inject
    BlindIndex index;

    @Inject
    LockoutConfig config;

    @Inject
    Clock clock;

    /**
     * @param username in the one form that all its spellings have
     * @param address where the guess comes from
     * @param device the session that this very device has had with the name
     */
    @Transactional
    public Guess at(String username, String address, Optional<UUID> device) {
        // A name in which nothing can be seen has no index; nobody has it, and it counts like any other.
        byte[] name = Objects.requireNonNullElse(index.of(NAME, username), NOBODY);
        byte[] from = index.of(ADDRESS, address);
        if (device.isPresent()) {
            return Guess.ofKnown(name, from, index.of(KNOWN, username + " on " + device.get()));
        }
        return places.contain(name, from, clock.instant().minus(config.known()))
                ? Guess.ofKnown(name, from, index.of(KNOWN, username + " at " + address))
                : Guess.ofStranger(name, from);
    }

    /** @throws CodedException LOGIN_LOCKED; it costs next to nothing, for those who come in crowds */
    @Transactional
    public void requireUnlocked(Guess guess) {
        Instant now = clock.instant();
        guess.counters().forEach(key -> tallies.find(key).ifPresent(tally -> requireUnlocked(tally, now)));
    }

    /**
     * Counts it, once the guesses before it are counted.
     *
     * @return the lock that follows unless it is right
     * @throws CodedException LOGIN_LOCKED, and it is not to be looked at
     */
    @Transactional
    public Optional<Duration> reserve(Guess guess) {
        Instant now = clock.instant();
        Optional<Duration> lock = Optional.empty();
        for (Key key : guess.counters()) {
            Tally before = tallies.hold(key, now);
            requireUnlocked(before, now);
            Tally after = policy(key).add(before, now);
            tallies.write(key, after);
            if (after.isLocked(now)) {
                lock = Optional.of(Duration.between(now, after.lockedUntil()));
            }
        }
        return lock;
    }

    /** It was right: the name starts afresh, the address has one guess less against it, and is known from now on. */
    @Transactional
    public void succeeded(Guess guess) {
        Instant now = clock.instant();
        for (Key key : guess.counters()) {
            Tally before = tallies.hold(key, now);
            tallies.write(key, key.kind() == Key.Kind.ADDRESS ? policy(key).takeBack(before) : new Tally(0, now, null));
        }
        places.remember(guess.name(), guess.address(), now);
    }

    private static void requireUnlocked(Tally tally, Instant now) {
        if (tally.isLocked(now)) {
            throw locked(Duration.between(now, tally.lockedUntil()));
        }
    }

    private static CodedException locked(Duration rest) {
        return new TryLater(
                GridError.LOGIN_LOCKED, rest, Math.max(1, rest.plusMillis(999).toSeconds()));
    }

    private LockoutPolicy policy(Key key) {
        return key.kind() == Key.Kind.ADDRESS ? LockoutPolicy.ofAddress(config) : LockoutPolicy.ofName(config);
    }
}
