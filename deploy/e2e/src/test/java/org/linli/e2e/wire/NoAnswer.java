package org.linli.e2e.wire;

import java.io.IOException;

/** The other side said nothing, or nothing that is HTTP. */
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswer(String why, IOException cause) {
        super(why, cause);
    }
}
