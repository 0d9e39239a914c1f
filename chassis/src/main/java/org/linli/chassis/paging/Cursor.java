package org.linli.chassis.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/**
 * The place where a page ended, opaque to clients. It belongs to one list: the cursor of another list, or one that was
 * changed, is refused and never taken for a place that nobody meant.
 */
public final class Cursor {

    private static final int CHECK = Integer.BYTES;

    private Cursor() {}

    /** @param place what the list is ordered by, of the last item shown */
    public static String of(String list, byte[] place) {
        byte[] bytes = ByteBuffer.allocate(place.length + CHECK)
                .put(place)
                .putInt(check(list, place))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws CodedException INVALID_CURSOR when it is none of this list */
    public static byte[] place(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] place = Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECK));
            if (of(list, place).equals(cursor)) {
                return place;
            }
        } catch (IllegalArgumentException malformed) {
            throw new CodedException(CommonError.INVALID_CURSOR);
        }
        throw new CodedException(CommonError.INVALID_CURSOR);
    }

    static String after(String list, UUID last) {
        return of(
                list,
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(last.getMostSignificantBits())
                        .putLong(last.getLeastSignificantBits())
                        .array());
    }

    static UUID id(String list, String cursor) {
        ByteBuffer place = ByteBuffer.wrap(place(list, cursor));
        if (place.remaining() != 2 * Long.BYTES) {
            throw new CodedException(CommonError.INVALID_CURSOR);
        }
        return new UUID(place.getLong(), place.getLong());
    }

    private static int check(String list, byte[] place) {
        CRC32 check = new CRC32();
        check.update(list.getBytes(StandardCharsets.UTF_8));
        check.update(place);
        return (int) check.getValue();
    }
}
