package org.linli.grid.identity.lockout;

import java.util.HexFormat;

/**
 * Names something that guesses count against, without telling what it is.
 *
 * @param kind which of the kinds of counters
 * @param hash the keyed hash in hexadecimal
 */
record Key(Kind kind, String hash) {

    /** What guesses count against. */
    enum Kind {
        /** An address, whatever the names that are tried from it. */
        ADDRESS,
        /** A name, tried by strangers. */
        NAME,
        /** A name, tried from where its owner has signed in before. */
        KNOWN
    }

    static Key of(Kind kind, byte[] hash) {
        return new Key(kind, HexFormat.of().formatHex(hash));
    }

    boolean isKnown() {
        return kind == Kind.KNOWN;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
