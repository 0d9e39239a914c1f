package org.linli.chassis.outbox.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of events that wait for an operator, as the relay sees it. */
final class ParkedRows {

    // The wish is the subject's: an event that was parked after it belongs to it as well.
    private static final String REPLAYS = "select " + OutboxEvent.COLUMNS
            + " from outbox_parked p join outbox_event e on e.id = p.event_id "
            + "where p.subject in (select subject from outbox_parked where replay_at is not null) "
            + "order by p.seq limit ?";
    // The wish stands at one event of a subject and is for all of them, also for those beyond the limit.
    private static final String WISH_FOR_ALL = "update outbox_parked set replay_at = now() where replay_at is null "
            + "and subject in (select subject from outbox_parked where replay_at is not null)";
    private static final int CAUSE_LENGTH = 500;

    private final Connection connection;

    ParkedRows(Connection connection) {
        this.connection = connection;
    }

    List<OutboxEvent> replays(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REPLAYS)) {
            select.setInt(1, limit);
            List<OutboxEvent> events = OutboxEvent.list(select);
            if (events.size() == limit) {
                wishForAll();
            }
            return events;
        }
    }

    private void wishForAll() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(WISH_FOR_ALL)) {
            update.executeUpdate();
        }
    }

    /** Those of the subjects that have parked events. */
    Set<UUID> subjects(Collection<UUID> subjects) throws SQLException {
        Set<UUID> parked = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select distinct subject from outbox_parked where subject = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(row.getObject(1, UUID.class));
                }
            }
        }
        return parked;
    }

    /** Parks events with their causes; one that is parked already learns only a cause of its own. */
    void park(Map<OutboxEvent, String> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into outbox_parked "
                + "(event_id, seq, subject, cause) values (?, ?, ?, ?) "
                + "on conflict (event_id) do update set cause = excluded.cause where excluded.cause <> ?")) {
            for (Map.Entry<OutboxEvent, String> parked : events.entrySet()) {
                OutboxEvent event = parked.getKey();
                String cause = String.valueOf(parked.getValue());
                insert.setObject(1, event.id());
                insert.setLong(2, event.seq());
                insert.setObject(3, event.subject());
                insert.setString(4, cause.substring(0, Math.min(CAUSE_LENGTH, cause.length())));
                insert.setString(5, Waves.BEHIND);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Ends the wish to replay the subjects of events that were refused again. */
    void endReplay(Collection<OutboxEvent> refused) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox_parked set replay_at = null where subject = any (?)")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", refused.stream().map(OutboxEvent::subject).toArray()));
            update.executeUpdate();
        }
    }

    void remove(List<OutboxEvent> published) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox_parked where event_id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", published.stream().map(OutboxEvent::id).toArray()));
            delete.executeUpdate();
        }
    }
}
