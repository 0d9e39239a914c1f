package org.linli.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Loopback ports: finding a free one and telling whether one is taken. */
public final class Ports {
    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        return free(1).get(0);
    }

    /** Different ports that were all free a moment ago: asked for one by one, the same may come twice. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new EngineException("No free port on 127.0.0.1: " + e.getMessage(), e);
        }
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
