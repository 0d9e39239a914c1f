package org.linli.chassis.test;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Requests as no well-behaved client sends them, byte for byte; the connection is closed after the answer. */
public final class RawHttp {

    private static final int PATIENCE_MS = 60_000;
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private RawHttp() {}

    /** What came back; status 0 when the connection was closed without an answer. */
    public record Answer(int status, List<String> headers, String body) {

        /** The first header of the name; null when there is none. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }

        public boolean isProblem() {
            return "application/problem+json".equals(header("Content-Type")) && body.contains("\"code\"");
        }
    }

    /** Asks the service under test without a body, with further header lines as they are given, one byte a character. */
    public static Answer ask(String method, String target, String... lines) throws IOException {
        return send(head(method, target, lines) + "\r\n", new byte[0]);
    }

    /** Sends a body in UTF-8 to the service under test. */
    public static Answer send(String method, String target, String body, String... lines) throws IOException {
        return send(method, target, body.getBytes(StandardCharsets.UTF_8), lines);
    }

    /** Sends a body to the service under test. */
    public static Answer send(String method, String target, byte[] body, String... lines) throws IOException {
        return send(head(method, target, lines) + "Content-Length: " + body.length + "\r\n\r\n", body);
    }

    /** Sends exactly these bytes; the head must ask for the connection to be closed. */
    public static Answer send(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(BYTES));
            try {
                out.write(body);
                out.flush();
            } catch (SocketException refused) {
                // Whoever is answered by the head alone may find nobody who still takes the body.
                return answer(socket.getInputStream().readAllBytes());
            }
            return answer(socket.getInputStream().readAllBytes());
        }
    }

    private static String head(String method, String target, String... lines) {
        return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + String.join(
                        "", Arrays.stream(lines).map(line -> line + "\r\n").toList());
    }

    private static Answer answer(byte[] bytes) {
        String whole = new String(bytes, BYTES);
        int end = whole.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), whole);
        }
        List<String> head = List.of(whole.substring(0, end).split("\r\n"));
        String body = new String(Arrays.copyOfRange(bytes, end + 4, bytes.length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), body);
    }
}
