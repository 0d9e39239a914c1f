package org.linli.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** An event as it is written; the database adds its transaction and its sequence number. */
public record NewEvent(
        UUID id,
        String type,
        UUID subject,
        long aggregateVersion,
        String areaPath,
        Instant occurredAt,
        String traceparent,
        byte[] data) {

    public void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into outbox_event "
                + "(id, type, subject, aggregate_version, area_path, occurred_at, traceparent, data) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?::json)")) {
            insert.setObject(1, id);
            insert.setString(2, type);
            insert.setObject(3, subject);
            insert.setLong(4, aggregateVersion);
            insert.setString(5, areaPath);
            insert.setObject(6, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
            insert.setString(7, traceparent);
            insert.setString(8, new String(data, StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }
}
