package org.linli.chassis.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a seal says of one of its entries, with the entry as it is found now.
 *
 * @param entry null when the entry is gone
 */
record SealedRow(long sealNumber, int position, UUID entryId, Instant occurredAt, byte[] entryHash, StoredEntry entry) {

    static final String QUERY =
            "select s.seal_number, s.position, s.entry_id, s.occurred_at as sealed_occurred_at, s.entry_hash, "
                    + StoredEntry.COLUMNS
                    + """

                    from audit_sealed_entry s
                    left join audit_entry e on e.id = s.entry_id and e.occurred_at = s.occurred_at
                    order by s.seal_number, s.position""";

    static SealedRow from(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getLong("seal_number"),
                row.getInt("position"),
                row.getObject("entry_id", UUID.class),
                row.getObject("sealed_occurred_at", OffsetDateTime.class).toInstant(),
                row.getBytes("entry_hash"),
                row.getObject("id") == null ? null : StoredEntry.from(row));
    }
}
