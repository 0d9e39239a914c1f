package org.linli.grid.identity.lockout;

import java.util.List;

/**
 * A guess at the password of a name.
 *
 * @param name the name's hash
 * @param address the hash of where it comes from
 * @param counters what it counts against, always in the order of their kinds so that parallel guesses never wait for each
 *     other in a circle
 */
public record Guess(byte[] name, byte[] address, List<Key> counters) {

    static Guess ofStranger(byte[] name, byte[] address) {
        return new Guess(name, address, List.of(Key.of(Key.Kind.ADDRESS, address), Key.of(Key.Kind.NAME, name)));
    }

    /** @param place the hash of the name together with the address or the device that it is known from */
    static Guess ofKnown(byte[] name, byte[] address, byte[] place) {
        return new Guess(name, address, List.of(Key.of(Key.Kind.KNOWN, place)));
    }

    /** In which line it waits: that of its address, or a line of its own for who is known. */
    Key line() {
        return counters.get(0);
    }

    /** What the guesses at this very name count against. */
    Key own() {
        return counters.get(counters.size() - 1);
    }
}
