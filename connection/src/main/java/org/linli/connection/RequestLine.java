package org.linli.connection;

import io.netty.buffer.ByteBuf;

/**
 * Whether the first line of a head is written in the one way in which everybody reads it. The decoder skips whatever
 * control characters stand before it, parts it at any of them, and does not mind how the protocol is spelt.
 */
final class RequestLine {

    private static final String PROTOCOL = "HTTP/";

    private boolean complete;

    /** @return whether what is here of it is sound */
    boolean isSound(ByteBuf bytes) {
        int end = bytes.writerIndex();
        int start = bytes.readerIndex();
        while (start < end && isLineEnd(bytes.getByte(start))) {
            start++;
        }
        int lineFeed = bytes.indexOf(start, end, (byte) '\n');
        int stop = lineFeed < 0 ? end : lineFeed;
        if (stop > start && bytes.getByte(stop - 1) == '\r') {
            stop--;
        }
        complete = lineFeed >= 0;
        boolean sound = start == stop || bytes.getByte(start) != ' ';
        int lastWord = start;
        for (int i = start; i < stop; i++) {
            byte octet = bytes.getByte(i);
            sound &= octet < 0 || octet >= ' ';
            lastWord = octet == ' ' ? i + 1 : lastWord;
        }
        return sound && (!complete || isSpeltRight(bytes, lastWord, stop));
    }

    /** Whether it was here as a whole: nothing is to be asked of what follows. */
    boolean isComplete() {
        return complete;
    }

    private static boolean isSpeltRight(ByteBuf bytes, int from, int to) {
        if (to - from < PROTOCOL.length()) {
            return true;
        }
        for (int i = 0; i < PROTOCOL.length(); i++) {
            int octet = bytes.getByte(from + i);
            if (Character.toUpperCase(octet) != PROTOCOL.charAt(i)) {
                return true;
            }
        }
        return bytes.getByte(from) == 'H'
                && bytes.getByte(from + 1) == 'T'
                && bytes.getByte(from + 2) == 'T'
                && bytes.getByte(from + 3) == 'P';
    }

    private static boolean isLineEnd(byte octet) {
        return octet == '\r' || octet == '\n';
    }
}
