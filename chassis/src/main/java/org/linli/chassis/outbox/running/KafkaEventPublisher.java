package org.linli.chassis.outbox.running;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.chassis.event.EventExtensions;
import org.linli.chassis.event.EventName;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.outbox.relay.EventPublisher;
import org.linli.chassis.outbox.relay.OutboxEvent;
import org.linli.chassis.outbox.relay.PoisonEventException;

/** Sends events as CloudEvents 1.0 in binary mode, keyed by subject, with an idempotent producer. */
public final class KafkaEventPublisher implements EventPublisher {

    private static final String JSON = "application/json";
    private static final int MAX_BLOCK_MILLIS = 3000;
    private static final int REQUEST_TIMEOUT_MILLIS = 5000;
    // Headers and framing beyond the data.
    private static final int MESSAGE_OVERHEAD = 64 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final URI source;
    private final String topic;

    public KafkaEventPublisher(Map<String, Object> kafka, String service, OutboxConfig config) {
        this.producer = new KafkaProducer<>(settings(kafka, config), new StringSerializer(), new ByteArraySerializer());
        this.source = URI.create("/linli/" + service);
        this.topic = EventName.topicOf(service);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, OutboxConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        int delivery = (int) config.deliveryTimeout().toMillis();
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, config.compression());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        // With more, a new producer whose first request fails while its second is accepted gets stuck until the
        // delivery
        // time-out: the broker then takes the second's sequence number for the first (KAFKA-14359). Waves fill
        // requests.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(REQUEST_TIMEOUT_MILLIS, delivery - 1));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Math.max(1 << 20, config.maxEventBytes() + MESSAGE_OVERHEAD));
        return settings;
    }

    @Override
    public CompletableFuture<Void> publish(OutboxEvent event) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        ProducerRecord<String, byte[]> message;
        try {
            message = message(event);
        } catch (RuntimeException e) {
            answer.completeExceptionally(poison(e));
            return answer;
        }
        try {
            var unused = producer.send(message, (metadata, failure) -> {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.completeExceptionally(isPoison(failure) ? poison(failure) : failure);
                }
            });
        } catch (RuntimeException e) {
            answer.completeExceptionally(isPoison(e) ? poison(e) : e);
        }
        return answer;
    }

    private ProducerRecord<String, byte[]> message(OutboxEvent event) {
        CloudEventBuilder cloudEvent = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.subject().toString())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withExtension(EventExtensions.AGGREGATE_VERSION, Long.toString(event.aggregateVersion()))
                .withData(JSON, event.data());
        if (event.areaPath() != null) {
            cloudEvent.withExtension(EventExtensions.AREA_PATH, event.areaPath());
        }
        if (event.traceparent() != null) {
            cloudEvent.withExtension(EventExtensions.TRACE_PARENT, event.traceparent());
        }
        return binary(cloudEvent.build(), event.subject().toString());
    }

    private ProducerRecord<String, byte[]> binary(CloudEvent event, String key) {
        return KafkaMessageFactory.createWriter(
                        topic, null, event.getTime().toInstant().toEpochMilli(), key)
                .writeBinary(event);
    }

    private static boolean isPoison(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidRecordException;
    }

    private static PoisonEventException poison(Throwable cause) {
        return new PoisonEventException(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
