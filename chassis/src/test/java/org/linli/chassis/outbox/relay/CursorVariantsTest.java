package org.linli.chassis.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.scratch.ScratchSchema;

/** Why the cursor is a snapshot: the two usual cursors fail what it passes. The scenarios stand in ADR 0003. */
class CursorVariantsTest {

    private final ScratchSchema schema = Writing.outbox();

    @Test
    void a_cursor_of_sequence_numbers_loses_what_commits_late() throws Exception {
        // Given two transactions, of which the one with the smaller number commits last
        UUID slow = Writing.aggregate(schema);
        UUID fast = Writing.aggregate(schema);
        List<UUID> bySequence = new ArrayList<>();
        List<UUID> bySnapshot = new ArrayList<>();
        try (Writing first = Writing.begin(schema);
                SnapshotReader reader = new SnapshotReader()) {
            UUID late = first.change(slow);
            UUID early = Writing.commitOne(schema, fast);

            // When both readers look before and after its commit
            bySequence.addAll(read("select id from outbox_event where seq > 0 order by seq"));
            bySnapshot.addAll(reader.next());
            first.commit();
            bySequence.addAll(read("select id from outbox_event where seq > 2 order by seq"));
            bySnapshot.addAll(reader.next());

            // Then only the snapshot has seen both
            assertThat(bySequence).containsExactly(early);
            assertThat(bySnapshot).containsExactly(early, late);
        }
    }

    @Test
    void a_horizon_of_transaction_ids_turns_an_aggregates_order_round() throws Exception {
        // Given A, L and B with ids in this order; B changes the aggregate first, A after it, and L stays open
        UUID aggregate = Writing.aggregate(schema);
        try (Writing a = Writing.begin(schema).takeXid();
                Writing longRunning = Writing.begin(schema).takeXid();
                Writing b = Writing.begin(schema).takeXid();
                SnapshotReader reader = new SnapshotReader()) {
            UUID one = b.change(aggregate);
            b.commit();
            UUID two = a.change(aggregate);
            a.commit();

            // When everything below the oldest running transaction is read, and later the rest
            String horizon = "'" + longRunning.xid() + "'::xid8";
            List<UUID> byHorizon =
                    new ArrayList<>(read("select id from outbox_event where xid < " + horizon + " order by seq"));
            List<UUID> bySnapshot = reader.next();
            longRunning.commit();
            byHorizon.addAll(read("select id from outbox_event where xid >= " + horizon + " order by seq"));

            // Then the horizon tells the second change first, and the snapshot told both in order without waiting for L
            assertThat(byHorizon).containsExactly(two, one);
            assertThat(bySnapshot).containsExactly(one, two);
        }
    }

    @Test
    void what_commits_while_a_batch_is_under_way_waits_for_the_next_one() throws Exception {
        // Given a batch of two of which one is published, and then two changes of an aggregate around its position
        UUID aggregate = Writing.aggregate(schema);
        UUID other = Writing.aggregate(schema);
        try (Writing open = Writing.begin(schema);
                SnapshotReader reader = new SnapshotReader()) {
            UUID one = open.change(aggregate);
            UUID first = Writing.commitOne(schema, other);
            UUID second = Writing.commitOne(schema, other);
            assertThat(reader.part(1)).containsExactly(first);
            open.commit();
            UUID two = Writing.commitOne(schema, aggregate);

            // When the batch is finished
            List<UUID> rest = reader.next();

            // Then it has not told the later change without the earlier one
            assertThat(rest).containsExactly(second);
            assertThat(reader.next()).containsExactly(one, two);
        }
    }

    private List<UUID> read(String sql) throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private final class SnapshotReader implements AutoCloseable {

        private final Connection connection = schema.connect();
        private final RelayCursor cursor =
                RelayCursor.acquire(connection, "reader", Duration.ofMinutes(1)).orElseThrow();

        SnapshotReader() throws Exception {}

        List<UUID> next() throws Exception {
            Batch batch = Batch.read(connection, cursor, 100);
            cursor.moveTo(batch.target());
            return batch.chunk(100).stream().map(Batch.Key::id).toList();
        }

        List<UUID> part(int count) throws Exception {
            Batch batch = Batch.read(connection, cursor, count);
            List<Batch.Key> keys = batch.chunk(count);
            cursor.moveWithin(batch.target(), keys.get(keys.size() - 1).seq());
            return keys.stream().map(Batch.Key::id).toList();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
