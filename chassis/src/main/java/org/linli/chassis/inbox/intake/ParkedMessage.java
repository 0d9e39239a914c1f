package org.linli.chassis.inbox.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.linli.chassis.event.EventJson;

/** A record as it was received and parked, from which it can be taken in again. */
record ParkedMessage(UUID eventId, ConsumerRecord<String, byte[]> message) {

    /** The first parked record of a line. */
    static Optional<ParkedMessage> first(Connection connection, Delivery.Line line) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement("select event_id, topic, topic_partition, "
                + "record_offset, headers, payload from inbox_parked where consumer = ? and subject = ? "
                + "order by seq limit 1")) {
            select.setString(1, line.consumer());
            select.setString(2, line.subject());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row, line.subject())) : Optional.empty();
            }
        }
    }

    private static ParkedMessage read(ResultSet row, String subject) throws SQLException, IOException {
        byte[] payload = row.getBytes("payload");
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("topic_partition"),
                row.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                payload == null ? ConsumerRecord.NULL_SIZE : payload.length,
                subject,
                payload,
                headers(row.getBytes("headers")),
                Optional.empty());
        return new ParkedMessage(row.getObject("event_id", UUID.class), message);
    }

    void remove(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from inbox_parked where consumer = ? and event_id = ?")) {
            delete.setString(1, consumer);
            delete.setObject(2, eventId);
            delete.executeUpdate();
        }
    }

    static String headersAsJson(Headers headers) {
        Map<String, String> values = new HashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                values.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new String(EventJson.write(values), StandardCharsets.UTF_8);
    }

    private static Headers headers(byte[] json) throws IOException {
        Headers headers = new RecordHeaders();
        JsonNode values = EventJson.read(json, JsonNode.class);
        values.properties()
                .forEach(it -> headers.add(it.getKey(), it.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
