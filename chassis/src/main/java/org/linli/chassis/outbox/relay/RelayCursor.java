package org.linli.chassis.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The lease on the relay and the place up to which it has published. Time is the database's, so that clocks of machines
 * do not matter; the fence, not time, decides whether a move counts.
 */
final class RelayCursor {

    private static final String ACQUIRE = "update outbox_cursor set owner = ?, fence = fence + 1, "
            + "lease_until = clock_timestamp() + ? * interval '1 ms' where relay = 'main' "
            + "and (lease_until is null or lease_until < clock_timestamp() or owner = ?) "
            + "returning fence, done::text, target::text, position, "
            + "pg_snapshot_xmax(done) <= pg_snapshot_xmax(pg_current_snapshot()) as native";
    private static final String MOVE = "update outbox_cursor set done = ?::pg_snapshot, target = ?::pg_snapshot, "
            + "position = ?, lease_until = clock_timestamp() + ? * interval '1 ms' "
            + "where relay = 'main' and fence = ?";
    private static final String RENEW = "update outbox_cursor "
            + "set lease_until = clock_timestamp() + ? * interval '1 ms' where relay = 'main' and fence = ?";
    private static final String RELEASE =
            "update outbox_cursor set owner = null, lease_until = null where relay = 'main' and fence = ?";

    private final Connection connection;
    private final Duration lease;
    private final long fence;
    private String done;
    private String target;
    private long position;
    private long renewedAt = System.nanoTime();

    private RelayCursor(Connection connection, Duration lease, ResultSet row) throws SQLException {
        this.connection = connection;
        this.lease = lease;
        this.fence = row.getLong("fence");
        this.done = row.getString("done");
        this.target = row.getString("target");
        this.position = row.getLong("position");
    }

    /** Takes the lease if it is free, run out or already this owner's. */
    static Optional<RelayCursor> acquire(Connection connection, String owner, Duration lease) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ACQUIRE)) {
            update.setString(1, owner);
            update.setLong(2, lease.toMillis());
            update.setString(3, owner);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getBoolean("native")) {
                    throw new IllegalStateException("outbox_cursor.done lies ahead of this database: it was restored "
                            + "from a dump; see 'Known limits' in docs/adr/0003-outbox-by-snapshot.md");
                }
                return Optional.of(new RelayCursor(connection, lease, row));
            }
        }
    }

    String done() {
        return done;
    }

    /** The snapshot that ends the batch under way, or null between batches. */
    String target() {
        return target;
    }

    /** The sequence number up to which the batch under way is published, or 0. */
    long position() {
        return position;
    }

    /** Notes that the batch that ends at the target is published up to the position. */
    void moveWithin(String batchTarget, long newPosition) throws SQLException, LeaseLostException {
        move(done, batchTarget, newPosition);
    }

    /** Notes that everything the target sees is published. */
    void moveTo(String newDone) throws SQLException, LeaseLostException {
        move(newDone, null, 0);
    }

    private void move(String newDone, String newTarget, long newPosition) throws SQLException, LeaseLostException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setString(1, newDone);
            update.setString(2, newTarget);
            update.setLong(3, newPosition);
            update.setLong(4, lease.toMillis());
            update.setLong(5, fence);
            requireOne(update.executeUpdate());
        }
        done = newDone;
        target = newTarget;
        position = newPosition;
    }

    /** Prolongs the lease when a third of it has passed. */
    void renewIfDue() throws SQLException, LeaseLostException {
        if (System.nanoTime() - renewedAt >= lease.toNanos() / 3) {
            renew();
        }
    }

    void renew() throws SQLException, LeaseLostException {
        try (PreparedStatement update = connection.prepareStatement(RENEW)) {
            update.setLong(1, lease.toMillis());
            update.setLong(2, fence);
            requireOne(update.executeUpdate());
        }
    }

    /** Lets another relay take over without waiting for the lease to run out. */
    void release() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RELEASE)) {
            update.setLong(1, fence);
            update.executeUpdate();
        }
    }

    private void requireOne(int rows) throws LeaseLostException {
        if (rows == 0) {
            throw new LeaseLostException();
        }
        renewedAt = System.nanoTime();
    }
}
