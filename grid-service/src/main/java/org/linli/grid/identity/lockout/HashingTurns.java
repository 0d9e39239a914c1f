package org.linli.grid.identity.lockout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.error.TryLater;
import org.linli.grid.identity.lockout.WaitingLines.Waiting;

/**
 * Gives out the turns at hashing, which takes megabytes and a core for a while. Every address waits in a line of its own,
 * and so does everybody who is known; a crowd delays only itself.
 */
@ApplicationScoped
public class HashingTurns {

    private final HashingConfig config;
    private final int guesses;
    private final WaitingLines lines;
    private final Map<Key, Integer> underWay = new HashMap<>();
    private int running;

    @Inject
    public HashingTurns(HashingConfig config, LockoutConfig lockout) {
        this.config = config;
        this.guesses = lockout.guesses();
        this.lines = new WaitingLines(config.room());
    }

    /** The right to hash, until it is given back. */
    public interface Turn {

        void giveBack();
    }

    /**
     * Waits for a turn.
     *
     * @throws CodedException LOGIN_BUSY when as many guesses at the name are under way as may be looked at, when there is no
     *     room to wait, or no turn in time
     */
    public Turn take(Guess guess) {
        return take(guess.line(), guess.own());
    }

    /**
     * Waits for a turn in a line of one's own, for somebody who is signed in and hashes a password for somebody else.
     *
     * @throws CodedException as for a guess
     */
    public Turn takeSignedIn(UUID account) {
        Key own = Key.of(Key.Kind.KNOWN, account.toString().getBytes(StandardCharsets.US_ASCII));
        return take(own, own);
    }

    /**
     * Asked before whether the name is locked: the guesses under way are counted as wrong until they are found right, and
     * who comes at the same time is not to be told of a lock that there may never be.
     *
     * @throws CodedException LOGIN_BUSY when as many guesses at the name are under way as may be looked at
     */
    public synchronized void requireRoom(Guess guess) {
        if (underWay.getOrDefault(guess.own(), 0) >= guesses) {
            throw new TryLater(GridError.LOGIN_BUSY, config.retryAfter());
        }
    }

    private Turn take(Key line, Key own) {
        enter(own);
        try {
            Optional<Waiting> waiting = startOrWait(line);
            if (waiting.isPresent() && !isCalled(waiting.get())) {
                throw new TryLater(GridError.LOGIN_BUSY, config.retryAfter());
            }
        } catch (CodedException sentAway) {
            leave(own);
            throw sentAway;
        }
        return () -> {
            leave(own);
            callNext();
        };
    }

    synchronized int waiting() {
        return lines.size();
    }

    private synchronized void enter(Key own) {
        if (underWay.getOrDefault(own, 0) >= guesses) {
            throw new TryLater(GridError.LOGIN_BUSY, config.retryAfter());
        }
        underWay.merge(own, 1, Integer::sum);
    }

    private synchronized void leave(Key own) {
        underWay.computeIfPresent(own, (key, number) -> number > 1 ? number - 1 : null);
    }

    private synchronized Optional<Waiting> startOrWait(Key line) {
        if (running < config.atOnce()) {
            running++;
            return Optional.empty();
        }
        Optional<Waiting> waiting = lines.join(line);
        if (waiting.isEmpty()) {
            throw new TryLater(GridError.LOGIN_BUSY, config.retryAfter());
        }
        return waiting;
    }

    private boolean isCalled(Waiting waiting) {
        try {
            return waiting.called().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException impatient) {
            return isCalledAfterAll(waiting);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return isCalledAfterAll(waiting);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who was called while giving up has the turn all the same: nobody else would give it back. */
    private synchronized boolean isCalledAfterAll(Waiting waiting) {
        lines.leave(waiting);
        return waiting.called().getNow(false);
    }

    private synchronized void callNext() {
        Optional<Waiting> next = lines.next();
        if (next.isPresent()) {
            next.get().called().complete(true);
        } else {
            running--;
        }
    }
}
