package org.linli.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.chassis.event.EventJson;
import org.linli.chassis.event.EventName;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;

/** Tells events as another service would: CloudEvents in binary mode on that service's topic. */
public final class Telling implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    public void tell(String type, UUID subject, long version, Object data) {
        EventName name = EventName.of(type);
        ProducerRecord<String, byte[]> told =
                new ProducerRecord<>(name.topic(), subject.toString(), EventJson.write(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/linli/" + name.service(),
                        "ce_type",
                        type,
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        Instant.now(Clock.systemUTC()).toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((header, value) -> told.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(told).get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
