package org.linli.chassis.audit.view;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.chassis.paging.Cursor;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** The place in the trail where a page ended, opaque to clients: entries are ordered by their moment and then their id. */
record EntryCursor(Instant occurredAt, UUID id) {

    private static final String LIST = "AuditEntries";
    private static final int LENGTH = 3 * Long.BYTES;

    static String after(AuditEntryView last) {
        byte[] place = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, last.occurredAt()))
                .putLong(last.id().getMostSignificantBits())
                .putLong(last.id().getLeastSignificantBits())
                .array();
        return Cursor.of(LIST, place);
    }

    static EntryCursor parse(String cursor) {
        ByteBuffer place = ByteBuffer.wrap(Cursor.place(LIST, cursor));
        if (place.remaining() == LENGTH) {
            Instant occurredAt = Instant.EPOCH.plus(place.getLong(), ChronoUnit.MICROS);
            UUID id = new UUID(place.getLong(), place.getLong());
            if (occurredAt.isAfter(Instant.EPOCH) && occurredAt.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                return new EntryCursor(occurredAt, id);
            }
        }
        throw new CodedException(CommonError.INVALID_CURSOR);
    }
}
