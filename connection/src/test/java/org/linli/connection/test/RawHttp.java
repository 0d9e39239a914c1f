package org.linli.connection.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the server under test that sends exactly the bytes it is told to. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    public static RawHttp open() {
        try {
            Socket socket =
                    new Socket("127.0.0.1", ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
            socket.setSoTimeout(5000);
            return new RawHttp(socket);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Lines are joined by CRLF; the head is closed by an empty line. */
    public RawHttp head(String... lines) throws IOException {
        return send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** A byte now and then, until the other side has something to say. */
    public RawHttp drip(char each) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    if (in().available() == 0) {
                        send(new byte[] {(byte) each});
                    }
                    return in().available() > 0;
                });
        return this;
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** Everything until the other side closes. */
    public String readToEnd() throws IOException {
        return new String(in().readAllBytes(), StandardCharsets.UTF_8);
    }

    public boolean isClosedWithoutAWord() throws IOException {
        try {
            return in().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Everything until the given text has come or the other side closes. */
    public String readUntil(String text) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            for (int b = in().read(); b >= 0; b = in().read()) {
                read.write(b);
                if (read.toString(StandardCharsets.UTF_8).endsWith(text)) {
                    break;
                }
            }
        } catch (SocketTimeoutException nothingMore) {
            throw new IOException("only got: " + read.toString(StandardCharsets.UTF_8), nothingMore);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
