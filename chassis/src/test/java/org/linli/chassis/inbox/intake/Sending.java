package org.linli.chassis.inbox.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.local.engine.KafkaEngine;

/** Another service that sends, also what no service of ours would. */
final class Sending implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers", Infrastructure.bootstrapServers(),
                    "linger.ms", 0,
                    // More would get stuck when the first request to a new topic finds no leader.
                    "max.in.flight.requests.per.connection", 1),
            new StringSerializer(),
            new ByteArraySerializer());
    private final String service = "t" + Ids.next().toString().substring(24);

    Sending(int partitions) {
        KafkaEngine.createTopics(Infrastructure.bootstrapServers(), List.of(topic()), partitions);
    }

    String topic() {
        return "linli." + service;
    }

    String type() {
        return topic() + ".household-changed.v1";
    }

    UUID event(UUID subject, long version) {
        return event(Ids.next(), subject, version);
    }

    UUID event(UUID id, UUID subject, long version) {
        raw(subject.toString(), headers(id, subject, version), "{\"size\":3,\"added\":\"later\"}");
        return id;
    }

    Map<String, String> headers(UUID id, UUID subject, long version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/linli/" + service);
        headers.put("ce_type", type());
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", "2026-03-18T01:02:03Z");
        headers.put("ce_aggregateversion", Long.toString(version));
        headers.put("content-type", "application/json");
        return headers;
    }

    void raw(String key, Map<String, String> headers, String payload) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic(), key, payload.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(message);
    }

    @Override
    public void close() {
        producer.close();
    }
}
