package org.linli.connection;

import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts connections: those that have a place, in all and by address, and those that are being told that there is none.
 * An address without a place takes no memory.
 */
final class Connections {

    /** So many without a place are let in at a time to hear why; they take nobody's. */
    private static final int REFUSED_AT_ONCE = 256;

    private final int max;
    private final int maxPerAddress;
    private final Networks proxies;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    Connections(int max, int maxPerAddress, Networks proxies) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.proxies = proxies;
    }

    /** Counts it, unless it is {@link Admission#NOT_EVEN_HEARD}; each counted one has to {@link #leave} once. */
    Admission arrive(InetSocketAddress peer) {
        Admission admission = place(peer);
        boolean heard = admission == Admission.ADMITTED || isWithin(REFUSED_AT_ONCE, refused);
        return heard ? admission : Admission.NOT_EVEN_HEARD;
    }

    private Admission place(InetSocketAddress peer) {
        if (!isWithin(max, open)) {
            return Admission.FULL;
        }
        int own = byAddress.merge(key(peer), 1, Integer::sum);
        if (own > maxPerAddress && !proxies.contain(peer)) {
            leavePlace(peer);
            return Admission.TOO_MANY_OF_ADDRESS;
        }
        return Admission.ADMITTED;
    }

    /** One that is beyond the bound is not counted. */
    private static boolean isWithin(int bound, AtomicInteger count) {
        if (count.incrementAndGet() <= bound) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    /** @param admission what it was told when it arrived */
    void leave(InetSocketAddress peer, Admission admission) {
        switch (admission) {
            case ADMITTED -> leavePlace(peer);
            case FULL, TOO_MANY_OF_ADDRESS -> refused.decrementAndGet();
            case NOT_EVEN_HEARD -> {}
        }
    }

    private void leavePlace(InetSocketAddress peer) {
        open.decrementAndGet();
        byAddress.computeIfPresent(key(peer), (address, own) -> own > 1 ? own - 1 : null);
    }

    int open() {
        return open.get();
    }

    int refused() {
        return refused.get();
    }

    int addresses() {
        return byAddress.size();
    }

    private static String key(InetSocketAddress peer) {
        return IpAddress.subscriber(peer.getAddress());
    }

    /** Whether a connection may stay. */
    enum Admission {
        ADMITTED,
        TOO_MANY_OF_ADDRESS,
        FULL,
        NOT_EVEN_HEARD
    }
}
