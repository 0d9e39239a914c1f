package org.linli.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Listens on a service's topic and holds every event against the service's own schemas while it does. */
public final class EventTap implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Tapped> seen = new ArrayList<>();
    private final EventContract contract;

    /** One event as it stood on the topic. */
    public record Tapped(String id, String type, String subject, long aggregateVersion, JsonNode data) {}

    private EventTap(String topic, EventContract contract) {
        this.contract = contract;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", Infrastructure.bootstrapServers(),
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static EventTap on(String topic) {
        return new EventTap(topic, EventContract.own());
    }

    /** Waits until an event of the type about the subject has been published. */
    public Tapped await(String type, UUID subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> find(type, subject), found -> !found.isEmpty())
                .get(0);
    }

    /** All events about the subject so far, in the order of the topic. */
    public List<Tapped> about(UUID subject) {
        drain();
        return seen.stream()
                .filter(event -> event.subject().equals(subject.toString()))
                .toList();
    }

    private List<Tapped> find(String type, UUID subject) {
        return about(subject).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private void drain() {
        for (ConsumerRecord<String, byte[]> published : consumer.poll(Duration.ofMillis(200))) {
            Tapped event = read(published);
            contract.requireValid(event.type(), event.data());
            seen.add(event);
        }
    }

    private static Tapped read(ConsumerRecord<String, byte[]> published) {
        try {
            return new Tapped(
                    header(published, "ce_id"),
                    header(published, "ce_type"),
                    header(published, "ce_subject"),
                    Long.parseLong(header(published, "ce_aggregateversion")),
                    JSON.readTree(published.value()));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> published, String name) {
        Header header = published.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
