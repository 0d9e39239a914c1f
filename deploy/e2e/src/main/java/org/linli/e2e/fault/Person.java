package org.linli.e2e.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.linli.e2e.client.Linli;

/**
 * Somebody who signs in again before the session runs out, as a client does: so that a refused token is never the token's
 * fault.
 */
final class Person {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Supplier<Linli> signIn;
    private final Clock clock;
    private Linli session;
    private Instant since;

    Person(Linli session, Supplier<Linli> signIn, Clock clock) {
        this.session = session;
        this.signIn = signIn;
        this.clock = clock;
        this.since = clock.instant();
    }

    synchronized Linli session() {
        if (clock.instant().isAfter(since.plus(GOOD_FOR))) {
            renew();
        }
        return session;
    }

    synchronized void renew(Linli refused) {
        if (session == refused) {
            renew();
        }
    }

    private void renew() {
        Instant now = clock.instant();
        session = signIn.get();
        since = now;
    }
}
