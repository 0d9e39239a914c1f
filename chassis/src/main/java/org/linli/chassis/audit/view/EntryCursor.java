package org.linli.chassis.audit.view;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The place in the trail where a page ended, opaque to clients: entries are ordered by their moment and then their id. */
record EntryCursor(Instant occurredAt, UUID id) {

    private static final int LENGTH = 3 * Long.BYTES;

    static String after(AuditEntryView last) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, last.occurredAt()))
                .putLong(last.id().getMostSignificantBits())
                .putLong(last.id().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static EntryCursor parse(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == LENGTH) {
                Instant occurredAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                UUID id = new UUID(bytes.getLong(), bytes.getLong());
                if (occurredAt.isAfter(Instant.EPOCH) && occurredAt.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                    return new EntryCursor(occurredAt, id);
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw new CodedException(CommonError.INVALID_CURSOR);
        }
        throw new CodedException(CommonError.INVALID_CURSOR);
    }
}
