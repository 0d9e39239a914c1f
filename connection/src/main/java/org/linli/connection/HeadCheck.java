package org.linli.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a head can be read in one way only, is in proportion, and speaks a protocol that is spoken here. */
final class HeadCheck {

    /** A name or an address, perhaps with a port: the server behind fails over anything else. */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final Rules rules;

    HeadCheck(Rules rules) {
        this.rules = rules;
    }

    Optional<CommonRefusal> complaint(HttpRequest head) {
        if (head.decoderResult().isFailure()) {
            return Optional.of(undecodable(head.decoderResult().cause()));
        }
        HttpVersion version = head.protocolVersion();
        if (!version.protocolName().equals("HTTP")) {
            return Optional.of(CommonRefusal.MALFORMED_REQUEST);
        }
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return Optional.of(CommonRefusal.HTTP_VERSION_UNSUPPORTED);
        }
        if (head.uri().length() > rules.maxLine) {
            return Optional.of(CommonRefusal.URI_TOO_LONG);
        }
        if (size(head.headers()) > rules.maxHeaders) {
            return Optional.of(CommonRefusal.HEADERS_TOO_LARGE);
        }
        boolean sound = isAddress(head.uri()) && isReadable(head.uri()) && hasOneHost(head) && hasOneFraming(head);
        return sound ? Optional.empty() : Optional.of(CommonRefusal.MALFORMED_REQUEST);
    }

    static CommonRefusal undecodable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return CommonRefusal.URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? CommonRefusal.HEADERS_TOO_LARGE
                : CommonRefusal.MALFORMED_REQUEST;
    }

    private static boolean isAddress(String uri) {
        return uri.startsWith("/") || uri.startsWith("http://") || uri.startsWith("https://");
    }

    /** Visible ASCII, every escape complete, and UTF-8 when they are undone. */
    static boolean isReadable(String uri) {
        byte[] octets = new byte[uri.length()];
        int length = 0;
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
            if (c == '%') {
                int octet = octet(uri, i);
                if (octet < 0) {
                    return false;
                }
                octets[length++] = (byte) octet;
                i += 2;
            } else {
                octets[length++] = (byte) c;
            }
        }
        return length == uri.length() || isUtf8(octets, length);
    }

    private static int octet(String uri, int percent) {
        if (percent + 2 >= uri.length()) {
            return -1;
        }
        int high = hex(uri.charAt(percent + 1));
        int low = hex(uri.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char c) {
        return c < 0x7f ? Character.digit(c, 16) : -1;
    }

    private static boolean isUtf8(byte[] octets, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
            return true;
        } catch (CharacterCodingException undecodable) {
            return false;
        }
    }

    private static boolean hasOneHost(HttpRequest head) {
        List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? head.protocolVersion().equals(HttpVersion.HTTP_1_0)
                : hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    /** Chunks beside HTTP/1.0 somebody on the way has not understood, so that he may see another end of the body. */
    private static boolean hasOneFraming(HttpRequest head) {
        List<String> codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        List<String> lengths = head.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
        if (!codings.isEmpty()) {
            return head.protocolVersion().equals(HttpVersion.HTTP_1_1)
                    && lengths.isEmpty()
                    && codings.size() == 1
                    && codings.get(0).equalsIgnoreCase("chunked");
        }
        return lengths.isEmpty() || (lengths.size() == 1 && isLength(lengths.get(0)));
    }

    private static boolean isLength(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long size(HttpHeaders headers) {
        long size = 0;
        for (Iterator<Map.Entry<CharSequence, CharSequence>> all = headers.iteratorCharSequence(); all.hasNext(); ) {
            Map.Entry<CharSequence, CharSequence> header = all.next();
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
