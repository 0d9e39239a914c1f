package org.linli.notification.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.chassis.id.Ids;
import org.linli.notification.model.Cause;

/** A matter as grievance-service tells of it, for tests to let things happen to. */
public final class Matter {

    public static final String AREA = "411003.411003002.411003002011.411003002011003";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "acks",
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private final UUID id = Ids.next();
    private final ObjectNode data = JSON.createObjectNode();
    private Instant occurredAt = Clock.systemUTC().instant();
    private int version;

    private Matter() {}

    public static Matter of(UUID resident) {
        Matter matter = new Matter();
        matter.data
                .put("grievanceId", matter.id.toString())
                .put("number", "SQ-20260318-" + String.format("%06d", Math.abs(matter.id.hashCode() % 1_000_000)))
                .put("status", "ACCEPTED")
                .put("itemCode", "FAC-LIGHT")
                .put("itemName", "楼道照明与路灯")
                .put("channel", "WECHAT_MINI_PROGRAM")
                .put("residentId", resident.toString())
                .put("areaCode", "411003002011003")
                .put("dueAt", "2026-03-23T10:00:00Z");
        return matter;
    }

    /** A matter that a visit found: nobody filed it. */
    public static Matter ofNobody() {
        Matter matter = of(Ids.next());
        matter.data.remove("residentId");
        return matter.with("channel", "PATROL");
    }

    public Matter handledBy(UUID handler) {
        return with("handlerId", handler.toString());
    }

    public Matter with(String member, String value) {
        data.put(member, value);
        return this;
    }

    public Matter with(String member, int value) {
        data.put(member, value);
        return this;
    }

    public Matter at(Instant moment) {
        occurredAt = moment;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return data.get("number").asText();
    }

    /** The cause as the handler would make it, without the way over Kafka. */
    public Cause cause(String what) {
        return new Cause(Ids.next(), type(what), id, AREA, occurredAt, data.deepCopy());
    }

    /** Publishes an event, such as {@code accepted}, and answers its id. */
    public UUID tells(String what) {
        UUID event = Ids.next();
        publish(event, type(what), ++version);
        return event;
    }

    /** Publishes the event with the given id again. */
    public void tellsAgain(UUID event, String what) {
        publish(event, type(what), version);
    }

    private void publish(UUID event, String type, int aggregateVersion) {
        publish("linli.grievance", id, cloudEvent(event, type, aggregateVersion));
    }

    private CloudEvent cloudEvent(UUID event, String type, int aggregateVersion) {
        return CloudEventBuilder.v1()
                .withId(event.toString())
                .withSource(URI.create("/linli/grievance"))
                .withType(type)
                .withSubject(id.toString())
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("aggregateversion", String.valueOf(aggregateVersion))
                .withExtension("areapath", AREA)
                .withData(data.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Sends any event in binary mode and waits until the broker has it. */
    public static void publish(String topic, UUID key, CloudEvent event) {
        ProducerRecord<String, byte[]> message =
                KafkaMessageFactory.<String>createWriter(topic, key.toString()).writeBinary(event);
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String what) {
        return "linli.grievance." + what + ".v1";
    }
}
