package org.linli.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Loopback ports: finding a free one and telling whether one is taken. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int BELOW = 32_768;
    private static final int TRIES = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        return free(1).get(0);
    }

    /**
     * Different ports that were all free a moment ago, and that this process was never given before. None of them can
     * become the near end of somebody's outgoing connection until it is bound: systems take those from above.
     */
    public static List<Integer> free(int count) {
        return RANDOM.ints(LOWEST, BELOW)
                .limit(TRIES)
                .filter(port -> !taken(port) && GIVEN.add(port))
                .limit(count)
                .boxed()
                .collect(Collectors.collectingAndThen(Collectors.toList(), ports -> enough(ports, count)));
    }

    private static List<Integer> enough(List<Integer> ports, int count) {
        if (ports.size() < count) {
            throw new EngineException("No free port on 127.0.0.1 from " + LOWEST + " to " + (BELOW - 1));
        }
        return ports;
    }

    /** The port itself, or a free one for 0. */
    public static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    /** Whether another program listens on the port of 127.0.0.1. */
    public static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of a previous run that linger in TIME_WAIT are no owner.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static void refuseTaken(String server, int port, String variable) {
        if (taken(port)) {
            throw new EngineException("Port " + port + " for " + server
                    + " is taken by another program: stop it, or set " + variable + " to another port");
        }
    }
}
