package org.linli.chassis.inbox.intake;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.linli.chassis.event.EventExtensions;

/** What stands on the outside of an event: its CloudEvents attributes. */
record Envelope(
        UUID id, String type, UUID subject, long aggregateVersion, String areaPath, Instant time, String traceparent) {

    /** @throws UnreadableEventException when an attribute is missing or ill-formed */
    static Envelope read(Headers headers, byte[] payload) {
        try {
            CloudEvent event =
                    KafkaMessageFactory.createReader(headers, payload).toEvent();
            return new Envelope(
                    UUID.fromString(event.getId()),
                    event.getType(),
                    UUID.fromString(required(event.getSubject(), "subject")),
                    Long.parseLong(required(extension(event, EventExtensions.AGGREGATE_VERSION), "aggregateversion")),
                    extension(event, EventExtensions.AREA_PATH),
                    required(event.getTime(), "time").toInstant(),
                    extension(event, EventExtensions.TRACE_PARENT));
        } catch (RuntimeException e) {
            throw new UnreadableEventException("Not an event: " + e.getMessage(), e);
        }
    }

    private static String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    private static <T> T required(T value, String attribute) {
        if (value == null) {
            throw new IllegalArgumentException("the attribute " + attribute + " is missing");
        }
        return value;
    }
}
