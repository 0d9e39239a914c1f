package org.linli.chassis.inbox.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The inbox's tables, within one transaction. */
final class InboxRows {

    private static final int CAUSE_LENGTH = 500;

    private final Connection connection;

    InboxRows(Connection connection) {
        this.connection = connection;
    }

    /** Notes the deliveries as taken in; answers those that were not before. */
    Set<Delivery.Key> claim(List<Delivery> deliveries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into inbox_event (event_id, consumer) "
                + "select * from unnest(?, ?) on conflict do nothing returning event_id, consumer")) {
            insert.setArray(
                    1, array("uuid", deliveries.stream().map(it -> it.key().eventId())));
            insert.setArray(2, array("text", deliveries.stream().map(Delivery::consumer)));
            Set<Delivery.Key> claimed = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    claimed.add(new Delivery.Key(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return claimed;
        }
    }

    /** Those of the deliveries' lines that have parked events. */
    Set<Delivery.Line> parkedLines(List<Delivery> deliveries) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct consumer, subject from inbox_parked where subject = any (?)")) {
            select.setArray(
                    1,
                    array(
                            "text",
                            deliveries.stream()
                                    .map(it -> it.arrival().subject())
                                    .distinct()));
            Set<Delivery.Line> lines = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Delivery.Line(row.getString(1), row.getString(2)));
                }
            }
            return lines;
        }
    }

    /** Keeps a replay and the arrival of the next event of a line apart until the transaction ends. */
    void lock(Delivery.Line line) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, "inbox/" + line.consumer() + '/' + line.subject());
            select.execute();
        }
    }

    void park(Delivery delivery, String cause) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into inbox_parked (consumer, event_id, "
                + "topic, topic_partition, record_offset, subject, headers, payload, cause) "
                + "values (?, ?, ?, ?, ?, ?, ?::json, ?, ?) on conflict do nothing")) {
            ConsumerRecord<String, byte[]> message = delivery.arrival().message();
            insert.setString(1, delivery.consumer());
            insert.setObject(2, delivery.key().eventId());
            insert.setString(3, message.topic());
            insert.setInt(4, message.partition());
            insert.setLong(5, message.offset());
            insert.setString(6, delivery.arrival().subject());
            insert.setString(7, ParkedMessage.headersAsJson(message.headers()));
            insert.setBytes(8, message.value());
            insert.setString(9, shortened(cause));
            insert.executeUpdate();
        }
    }

    void noteCause(String consumer, UUID eventId, Throwable failure) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update inbox_parked set cause = ? where consumer = ? and event_id = ?")) {
            update.setString(1, shortened(causeOf(failure)));
            update.setString(2, consumer);
            update.setObject(3, eventId);
            update.executeUpdate();
        }
    }

    static String causeOf(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static String shortened(String cause) {
        String storable = cause.replace('\u0000', ' ');
        return storable.substring(0, Math.min(CAUSE_LENGTH, storable.length()));
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
