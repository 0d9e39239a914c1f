package org.linli.chassis.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.linli.chassis.text.PlainText;

/** UTF-8 in percent-encoding (RFC 3986, section 2.1), read strictly; a plus sign is a plus sign. */
public final class PercentEncoding {

    private static final int HEX = 16;

    private PercentEncoding() {}

    /**
     * @param encoded ASCII that can be seen, and spaces
     * @throws IllegalArgumentException when it is not well encoded or has characters that text must not have
     */
    public static String decode(String encoded) {
        String text = text(bytes(encoded));
        if (!PlainText.isClean(text, false)) {
            throw new IllegalArgumentException("unwanted characters");
        }
        return text;
    }

    private static ByteBuffer bytes(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char next = encoded.charAt(i);
            if (next < ' ' || next > '~') {
                throw new IllegalArgumentException("not ASCII");
            }
            if (next == '%') {
                bytes.put((byte) (hex(encoded, i + 1) * HEX + hex(encoded, i + 2)));
                i += 2;
            } else {
                bytes.put((byte) next);
            }
        }
        return bytes.flip();
    }

    private static int hex(String encoded, int at) {
        char digit = at < encoded.length() ? encoded.charAt(at) : '%';
        int value = digit > '~' ? -1 : Character.digit(digit, HEX);
        if (value < 0) {
            throw new IllegalArgumentException("not percent-encoded");
        }
        return value;
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
