package org.linli.chassis.inbox.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that was received, read as far as it can be.
 *
 * @param envelope null when the record is no event
 * @param unreadable why, or null
 */
record Arrival(ConsumerRecord<String, byte[]> message, Envelope envelope, UnreadableEventException unreadable) {

    static final String TYPE_HEADER = "ce_type";

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        try {
            return new Arrival(message, Envelope.read(message.headers(), message.value()), null);
        } catch (UnreadableEventException e) {
            return new Arrival(message, null, e);
        }
    }

    /** The type as far as it is known, or null. */
    String type() {
        Header type = message.headers().lastHeader(TYPE_HEADER);
        return type == null || type.value() == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** The event's id; for what is no event one that is the same at each delivery. */
    UUID eventId() {
        return envelope != null
                ? envelope.id()
                : UUID.nameUUIDFromBytes((message.topic() + '/' + message.partition() + '/' + message.offset())
                        .getBytes(StandardCharsets.UTF_8));
    }

    String subject() {
        return envelope != null ? envelope.subject().toString() : String.valueOf(message.key());
    }
}
