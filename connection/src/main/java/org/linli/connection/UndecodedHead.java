package org.linli.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Reads a header from the bytes of a head that cannot be decoded, so that its refusal speaks the reader's language. */
final class UndecodedHead {

    private static final byte END = '\n';
    private static final int LONGEST = 256;

    private UndecodedHead() {}

    /**
     * The value on the first whole line of the header between two places, of which the first is the start of a line; null
     * when there is none, or none that is plain text.
     *
     * @param name in small letters
     */
    static String value(ByteBuf bytes, int from, int to, String name) {
        int line = from;
        int end = bytes.indexOf(line, to, END);
        while (end >= 0) {
            if (isOf(name, bytes, line, end)) {
                int start = line + name.length() + 1;
                String value = bytes.toString(start, Math.min(end - start, LONGEST), StandardCharsets.US_ASCII)
                        .strip();
                return value.chars().allMatch(c -> c >= ' ' && c < 0x7f) ? value : null;
            }
            line = end + 1;
            end = line < to ? bytes.indexOf(line, to, END) : -1;
        }
        return null;
    }

    private static boolean isOf(String name, ByteBuf bytes, int line, int end) {
        if (end - line <= name.length() || bytes.getByte(line + name.length()) != ':') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase(bytes.getByte(line + i)) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
