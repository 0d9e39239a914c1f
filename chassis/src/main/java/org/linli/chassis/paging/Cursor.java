package org.linli.chassis.paging;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The place where a page ended, opaque to clients. */
final class Cursor {

    private Cursor() {}

    static String after(UUID last) {
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static UUID parse(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 16) {
                throw new CodedException(CommonError.INVALID_CURSOR);
            }
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException malformed) {
            throw new CodedException(CommonError.INVALID_CURSOR);
        }
    }
}
