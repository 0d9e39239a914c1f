package org.linli.e2e.attack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linli.e2e.stack.Waiting;

/**
 * Many connections that begin a request and then send a byte now and then; whoever is thrown out comes again at once. One
 * thread drives them all.
 */
final class SlowCrowd implements AutoCloseable {

    private static final long PAUSE_MILLIS = 500;
    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;

    private final InetSocketAddress at;
    private final String begin;
    private final Map<Integer, SocketChannel> connections = new HashMap<>();
    private final Map<String, Long> endings = new TreeMap<>();
    private final Thread driver;
    private volatile boolean over;

    /** @param begin what each sends first; afterwards single letters */
    SlowCrowd(String url, int size, String begin) {
        URI address = URI.create(url);
        at = new InetSocketAddress(address.getHost(), address.getPort());
        this.begin = begin;
        driver = new Thread(() -> drive(size), "slow-crowd");
        driver.setDaemon(true);
        driver.start();
    }

    private void drive(int size) {
        while (!over) {
            for (int i = 0; i < size && !over; i++) {
                try {
                    step(i);
                } catch (IOException thrownOut) {
                    leave(i, "cut off");
                }
            }
            Waiting.pause(PAUSE_MILLIS);
        }
    }

    private void step(int number) throws IOException {
        SocketChannel connection = connections.get(number);
        if (connection == null) {
            connection = SocketChannel.open(at);
            connection.configureBlocking(false);
            connections.put(number, connection);
            send(connection, begin);
            return;
        }
        ByteBuffer answer = ByteBuffer.allocate(STATUS_END);
        int read = connection.read(answer);
        if (read >= STATUS_END) {
            leave(number, "answered " + new String(answer.array(), STATUS_AT, 3, StandardCharsets.US_ASCII));
        } else if (read < 0) {
            leave(number, "closed");
        } else {
            send(connection, "a");
        }
    }

    private static void send(SocketChannel connection, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            connection.write(bytes);
        }
    }

    private synchronized void leave(int number, String how) {
        endings.merge(how, 1L, Long::sum);
        SocketChannel connection = connections.remove(number);
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException alreadyGone) {
                endings.merge("gone", 1L, Long::sum);
            }
        }
    }

    /** How connections ended, and how often. */
    synchronized Map<String, Long> endings() {
        return new TreeMap<>(endings);
    }

    @Override
    public void close() throws IOException {
        over = true;
        try {
            driver.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel connection : connections.values()) {
            connection.close();
        }
    }
}
