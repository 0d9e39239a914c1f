package org.linli.e2e.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** One kept-alive connection to one address, made again when the other side has closed it. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final URI address;
    private Socket socket;
    private InputStream in;
    private boolean used;

    /** @param address such as {@code http://127.0.0.1:8080} */
    public Wire(String address) {
        this.address = URI.create(address);
    }

    /** @throws NoAnswer when none came in time, or the connection was closed without one */
    public RawAnswer send(RawRequest request) throws NoAnswer {
        boolean kept = socket != null && used;
        try {
            return exchange(request);
        } catch (IOException failed) {
            close();
            if (!kept) {
                throw new NoAnswer(failed.toString(), failed);
            }
        }
        // A kept connection may have been closed in the meantime, which says nothing about this request.
        try {
            return exchange(request);
        } catch (IOException failed) {
            close();
            throw new NoAnswer(failed.toString(), failed);
        }
    }

    private RawAnswer exchange(RawRequest request) throws IOException {
        if (socket == null) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            used = false;
        }
        IOException cutOff = write(request);
        RawAnswer answer;
        try {
            answer = ReadingAnswer.of(in, request.method().equals("HEAD"));
        } catch (IOException nothing) {
            throw cutOff == null ? nothing : cutOff;
        }
        used = true;
        if (cutOff != null || closes(answer)) {
            close();
        }
        return answer;
    }

    /** The other side may answer and close before it has read all; the answer counts. */
    private IOException write(RawRequest request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request.bytes(address.getAuthority()));
            out.flush();
            return null;
        } catch (IOException failed) {
            return failed;
        }
    }

    private static boolean closes(RawAnswer answer) {
        return answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    @Override
    public void close() {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            socket = null;
        }
    }
}
