package org.linli.chassis.audit.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which transactions a round of sealing looks at.
 *
 * <p>Normally those from the mark up to the newest that the snapshot can show. A database that was dumped and restored
 * elsewhere may count its transactions from lower than the mark; the first round after that looks at everything once.
 *
 * @param from the first transaction looked at
 * @param to the first one not looked at
 * @param oldestRunning the oldest transaction that may still be running; all before it are visible or gone
 */
record SealingWindow(long from, long to, long oldestRunning, boolean afterRestore) {

    private static final long LAST = -1L;

    static SealingWindow above(Connection connection, long sealedBelow) throws SQLException {
        String query = """
                select pg_snapshot_xmin(now)::text, pg_snapshot_xmax(now)::text
                from pg_current_snapshot() now""";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            long oldestRunning = Long.parseUnsignedLong(row.getString(1));
            long next = Long.parseUnsignedLong(row.getString(2));
            return Long.compareUnsigned(sealedBelow, next) > 0
                    ? new SealingWindow(0, LAST, oldestRunning, true)
                    : new SealingWindow(sealedBelow, next, oldestRunning, false);
        }
    }

    /** The mark after a round that took everything there was to take. */
    long markWhenDrained() {
        return oldestRunning;
    }

    /** The mark after a round that stopped at the given transaction, in the order of transactions. */
    long markWhenFull(long before, long stoppedAt) {
        if (afterRestore) {
            return before;
        }
        return Long.compareUnsigned(stoppedAt, oldestRunning) < 0 ? stoppedAt : oldestRunning;
    }
}
