package org.linli.connection;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from: the address of its connection or, when that is a proxy of ours, the nearest one before it
 * that is not. What a stranger writes into {@code X-Forwarded-For} is never reached.
 */
public final class Source {

    public static final String FORWARDED_FOR = "X-Forwarded-For";

    /** Nobody has more proxies than that. */
    private static final int MOST_HOPS = 32;

    private final Networks proxies;

    public Source(Networks proxies) {
        this.proxies = proxies;
    }

    /**
     * @param peer the address of the connection
     * @param forwardedFor all lines of the header: a proxy may have added one of its own behind those that it got
     */
    public Optional<InetAddress> of(String peer, List<String> forwardedFor) {
        Optional<InetAddress> nearest = IpAddress.parse(peer);
        String path = String.join(",", forwardedFor);
        int end = withoutEmptyEnd(path);
        for (int hop = 0;
                hop < MOST_HOPS && end >= 0 && nearest.filter(proxies::contain).isPresent();
                hop++) {
            int comma = path.lastIndexOf(',', end - 1);
            Optional<InetAddress> before = IpAddress.parse(path.substring(comma + 1, end));
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before;
            end = comma;
        }
        return nearest;
    }

    private static int withoutEmptyEnd(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == ',' || path.charAt(end - 1) <= ' ')) {
            end--;
        }
        return end;
    }
}
