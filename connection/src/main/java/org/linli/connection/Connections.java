package org.linli.connection;

import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, in all and by address; an address without a connection takes no memory. */
final class Connections {

    /** Beyond the bound so many are still let in to hear why they may not stay. */
    private static final int REFUSED_AT_ONCE = 256;

    private final int max;
    private final int maxPerAddress;
    private final Networks proxies;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    Connections(int max, int maxPerAddress, Networks proxies) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.proxies = proxies;
    }

    /** Counts it, whatever the outcome; each counted one has to {@link #leave}. */
    Admission arrive(InetSocketAddress peer) {
        int all = open.incrementAndGet();
        int own = byAddress.merge(key(peer), 1, Integer::sum);
        if (all > max + REFUSED_AT_ONCE) {
            return Admission.NOT_EVEN_HEARD;
        }
        if (all > max) {
            return Admission.FULL;
        }
        return own > maxPerAddress && !proxies.contain(peer) ? Admission.TOO_MANY_OF_ADDRESS : Admission.ADMITTED;
    }

    void leave(InetSocketAddress peer) {
        open.decrementAndGet();
        byAddress.computeIfPresent(key(peer), (address, own) -> own > 1 ? own - 1 : null);
    }

    int open() {
        return open.get();
    }

    int addresses() {
        return byAddress.size();
    }

    private static String key(InetSocketAddress peer) {
        return Networks.subscriber(peer.getAddress().getAddress());
    }

    /** Whether a connection may stay. */
    enum Admission {
        ADMITTED,
        TOO_MANY_OF_ADDRESS,
        FULL,
        NOT_EVEN_HEARD
    }
}
