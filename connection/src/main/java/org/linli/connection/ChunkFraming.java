package org.linli.connection;

import io.netty.buffer.ByteBuf;

/**
 * Whether a body in chunks is framed in the one way in which everybody reads it. The decoder lets sizes overflow, takes
 * what stands before, inside and behind one, and does not mind a quotation that never ends: enough to find the end of a
 * body elsewhere than a proxy in front does.
 */
final class ChunkFraming {

    /** Half of what fits into the decoder's integer. */
    private static final int MOST_DIGITS = 7;

    private enum Place {
        SIZE,
        EXTENSION,
        QUOTED,
        ESCAPED,
        END_OF_SIZE,
        DATA,
        BEHIND_DATA,
        END_OF_DATA,
        TRAILER,
        END_OF_TRAILER,
        BEHIND_BODY
    }

    private Place place = Place.SIZE;
    private int digits;
    private int left;
    private int lineLength;
    /** Bytes behind the reader's place that were looked at already. */
    private int seen;

    /** @return whether all bytes that are here are sound; those of the next request are not looked at */
    boolean isSound(ByteBuf bytes) {
        int at = bytes.readerIndex() + seen;
        while (at < bytes.writerIndex() && place != Place.BEHIND_BODY) {
            if (place == Place.DATA) {
                int passed = Math.min(left, bytes.writerIndex() - at);
                left -= passed;
                at += passed;
                place = left == 0 ? Place.BEHIND_DATA : Place.DATA;
            } else if (!take(bytes.getByte(at++))) {
                return false;
            }
        }
        seen = at - bytes.readerIndex();
        return true;
    }

    /** The decoder has read so many bytes. */
    void wasRead(int bytes) {
        seen = Math.max(0, seen - bytes);
    }

    private boolean take(byte octet) {
        switch (place) {
            case SIZE:
                return size(octet);
            case EXTENSION:
                place = octet == '"' ? Place.QUOTED : octet == '\r' ? Place.END_OF_SIZE : Place.EXTENSION;
                return octet == '\r' || isText(octet);
            case QUOTED:
                place = octet == '"' ? Place.EXTENSION : octet == '\\' ? Place.ESCAPED : Place.QUOTED;
                return isText(octet);
            case ESCAPED:
                place = Place.QUOTED;
                return isText(octet);
            case END_OF_SIZE:
                place = left == 0 ? Place.TRAILER : Place.DATA;
                digits = 0;
                lineLength = 0;
                return octet == '\n';
            case BEHIND_DATA:
                place = Place.END_OF_DATA;
                return octet == '\r';
            case END_OF_DATA:
                place = Place.SIZE;
                return octet == '\n';
            case TRAILER:
                place = octet == '\r' ? Place.END_OF_TRAILER : Place.TRAILER;
                lineLength++;
                return octet == '\r' || isText(octet);
            case END_OF_TRAILER:
                place = lineLength == 1 ? Place.BEHIND_BODY : Place.TRAILER;
                lineLength = 0;
                return octet == '\n';
            default:
                return true;
        }
    }

    private boolean size(byte octet) {
        if (octet == ';' || octet == '\r') {
            place = octet == ';' ? Place.EXTENSION : Place.END_OF_SIZE;
            return digits > 0;
        }
        int digit = octet < 0 ? -1 : Character.digit(octet, 16);
        left = left * 16 + digit;
        return digit >= 0 && ++digits <= MOST_DIGITS;
    }

    private static boolean isText(byte octet) {
        return octet == '\t' || octet < 0 || (octet >= ' ' && octet != 0x7f);
    }
}
