package org.linli.e2e.fault;

import java.util.function.Supplier;
import org.linli.e2e.client.Linli;

/** Somebody who signs in again when the session has run out. */
final class Person {

    private final Supplier<Linli> signIn;
    private volatile Linli session;

    Person(Linli session, Supplier<Linli> signIn) {
        this.session = session;
        this.signIn = signIn;
    }

    Linli session() {
        return session;
    }

    synchronized void renew(Linli refused) {
        if (session == refused) {
            session = signIn.get();
        }
    }
}
