package org.linli.chassis.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A committed event as it is read for publishing. */
public record OutboxEvent(
        long seq,
        UUID id,
        String type,
        UUID subject,
        long aggregateVersion,
        String areaPath,
        Instant occurredAt,
        String traceparent,
        byte[] data) {

    static final String COLUMNS = "e.seq, e.id, e.type, e.subject, e.aggregate_version, e.area_path, e.occurred_at, "
            + "e.traceparent, e.data::text as data";

    /** The events with the given ids in the order of their sequence numbers. */
    static List<OutboxEvent> load(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from outbox_event e where e.id = any (?) order by e.seq")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return list(select);
        }
    }

    static List<OutboxEvent> list(PreparedStatement select) throws SQLException {
        List<OutboxEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(read(row));
            }
        }
        return events;
    }

    private static OutboxEvent read(ResultSet row) throws SQLException {
        return new OutboxEvent(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getLong("aggregate_version"),
                row.getString("area_path"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("data").getBytes(StandardCharsets.UTF_8));
    }
}
