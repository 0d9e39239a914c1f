package org.linli.e2e.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one HTTP/1.1 answer and nothing behind it. */
final class ReadingAnswer {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final InputStream in;

    private ReadingAnswer(InputStream in) {
        this.in = in;
    }

    static RawAnswer of(InputStream in, boolean headOnly) throws IOException {
        return new ReadingAnswer(in).read(headOnly);
    }

    private RawAnswer read(boolean headOnly) throws IOException {
        String[] start = line().split(" ", 3);
        if (start.length < 2 || !start[0].startsWith("HTTP/1.")) {
            throw new IOException("not HTTP: " + String.join(" ", start));
        }
        int status = Integer.parseInt(start[1]);
        List<Header> headers = headers();
        if (status < 200) {
            return read(headOnly);
        }
        boolean bodiless = headOnly || status == NO_CONTENT || status == NOT_MODIFIED;
        RawAnswer head = new RawAnswer(status, headers, new byte[0]);
        return bodiless ? head : new RawAnswer(status, headers, body(head));
    }

    private byte[] body(RawAnswer head) throws IOException {
        if (head.header("Transfer-Encoding").isPresent()) {
            return chunks();
        }
        int length = head.header("Content-Length").map(Integer::parseInt).orElse(-1);
        return length < 0 ? in.readAllBytes() : exactly(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().split(";")[0].strip(), 16);
            if (size == 0) {
                headers();
                return body.toByteArray();
            }
            body.writeBytes(exactly(size));
            line();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("closed in the middle of a body");
        }
        return bytes;
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException(
                        line.size() == 0 ? "closed without an answer" : "closed in the middle of a line");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
