package org.linli.chassis.safety.check;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a line leads: one that stays on this machine needs no encryption. */
final class Host {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Host() {}

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a location is fetched over plain http from another machine. */
    static boolean isPlainHttp(String location) {
        String trimmed = location.strip();
        if (!trimmed.toLowerCase(Locale.ROOT).startsWith("http:")) {
            return false;
        }
        try {
            return !isLoopback(String.valueOf(URI.create(trimmed).getHost()));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
