package org.linli.e2e.rights;

import org.linli.e2e.wire.NoAnswer;
import org.linli.e2e.wire.RawAnswer;
import org.linli.e2e.wire.RawRequest;
import org.linli.e2e.wire.Wire;

/**
 * What one person asks, and what the answer has to say.
 *
 * @param about operation, thing and person, for people
 */
record Question(String about, RawRequest request, Expected expected) {

    /** What is wrong with the answer; empty when nothing is. */
    String ask(Wire wire) {
        try {
            RawAnswer answer = wire.send(request);
            return expected.fits(answer)
                    ? ""
                    : about + ": " + expected + ", but " + answer.status() + " " + answer.text();
        } catch (NoAnswer none) {
            return about + ": " + expected + ", but " + none.getMessage();
        }
    }
}
