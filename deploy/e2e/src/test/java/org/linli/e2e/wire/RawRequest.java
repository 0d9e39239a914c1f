package org.linli.e2e.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it goes over the wire; texts hold one character for each byte.
 *
 * @param body null for none
 */
public record RawRequest(String method, String target, List<Header> headers, byte[] body) {

    private static final int SHOWN = 300;

    byte[] bytes(String host) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (body != null && headers.stream().noneMatch(header -> header.is("Transfer-Encoding"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.writeBytes(latin1(head.append("\r\n").toString()));
        if (body != null) {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For a failure line: everything but the token, cut where it becomes long. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method + " " + cut(target));
        headers.stream()
                .filter(header -> !header.is("Authorization"))
                .forEach(header ->
                        text.append(" | ").append(header.name()).append(": ").append(cut(header.value())));
        if (body != null) {
            text.append(" | ").append(cut(new String(body, StandardCharsets.UTF_8)));
        }
        return text.toString();
    }

    static String cut(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "·");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "… (" + visible.length() + ")";
    }
}
