package org.linli.chassis.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The keys of the events that one snapshot sees and an earlier one does not, in sequence order: the part that one look
 * found, handed out in chunks.
 */
final class Batch {

    /** What identifies an event and its place in the batch. */
    record Key(long seq, UUID id) {}

    // "materialized" keeps the planner from walking the whole table in sequence order for the sake of the limit.
    private static final String KEYS = "with batch as materialized (select seq, id from outbox_event "
            + "where (xid >= pg_snapshot_xmax(?::pg_snapshot) "
            + "or xid = any (array(select pg_snapshot_xip(?::pg_snapshot)))) "
            + "and pg_visible_in_snapshot(xid, ?::pg_snapshot) and seq > ?) "
            + "select seq, id from batch order by seq limit ?";

    private final String target;
    private final List<Key> keys;
    private final boolean whole;
    private int next;

    private Batch(String target, List<Key> keys, boolean whole) {
        this.target = target;
        this.keys = keys;
        this.whole = whole;
    }

    /** Goes on with the cursor's batch, or begins one that ends now. */
    static Batch read(Connection connection, RelayCursor cursor, int limit) throws SQLException {
        String target = cursor.target() == null ? currentSnapshot(connection) : cursor.target();
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setString(1, cursor.done());
            select.setString(2, cursor.done());
            select.setString(3, target);
            select.setLong(4, cursor.position());
            select.setInt(5, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(new Key(row.getLong(1), row.getObject(2, UUID.class)));
                }
            }
        }
        return new Batch(target, keys, keys.size() < limit);
    }

    private static String currentSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    String target() {
        return target;
    }

    boolean isUsedUp() {
        return next == keys.size();
    }

    /** The next keys; they stay the next until {@link #advance} says that they are dealt with. */
    List<Key> chunk(int size) {
        return keys.subList(next, Math.min(keys.size(), next + size));
    }

    void advance(int count) {
        next += count;
    }

    /** True when no event of the batch is left beyond the given number of keys, here or in the database. */
    boolean endsAfter(int count) {
        return whole && next + count == keys.size();
    }
}
