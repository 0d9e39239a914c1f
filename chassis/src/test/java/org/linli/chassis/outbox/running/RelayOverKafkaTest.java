package org.linli.chassis.outbox.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.chassis.event.Settings;
import org.linli.chassis.id.Ids;
import org.linli.chassis.outbox.NewEvent;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.outbox.relay.OutboxRelay;
import org.linli.chassis.outbox.relay.Writing;
import org.linli.chassis.scratch.ScratchSchema;
import org.linli.chassis.test.Infrastructure;
import org.linli.local.engine.KafkaEngine;
import org.linli.local.engine.KafkaSettings;

class RelayOverKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DATA = "{\"status\":\"已受理\"}";

    private final ScratchSchema schema = Writing.outbox();
    private final String service = "t" + Ids.next().toString().substring(24);
    private OutboxRelay relay;

    @AfterEach
    void stop() {
        relay.close();
    }

    @Test
    void an_event_is_a_cloud_event_in_binary_mode_keyed_by_its_subject() throws Exception {
        UUID subject = Ids.next();
        UUID id = insert(subject, 7, DATA);
        start(Infrastructure.bootstrapServers());

        ConsumerRecord<String, byte[]> message =
                awaitMessages(Infrastructure.bootstrapServers(), 1).get(0);

        assertThat(message.key()).isEqualTo(subject.toString());
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo(DATA);
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_id")).isEqualTo(id.toString());
        assertThat(header(message, "ce_source")).isEqualTo("/linli/" + service);
        assertThat(header(message, "ce_type")).isEqualTo("linli.chassis.counted.v1");
        assertThat(header(message, "ce_subject")).isEqualTo(subject.toString());
        assertThat(header(message, "ce_time")).isEqualTo("2026-03-18T01:02:03Z");
        assertThat(header(message, "ce_aggregateversion")).isEqualTo("7");
        assertThat(header(message, "ce_areapath")).isEqualTo("411003.411003002");
        assertThat(header(message, "ce_traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
    }

    @Test
    void an_event_that_the_broker_finds_too_large_parks_alone() throws Exception {
        String bootstrap = Infrastructure.bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            NewTopic topic = new NewTopic(topic(), 1, (short) 1).configs(Map.of("max.message.bytes", "2000"));
            admin.createTopics(List.of(topic)).all().get();
        }
        UUID large = insert(Ids.next(), 1, "{\"noise\":\"" + noise() + "\"}");
        UUID small = insert(Ids.next(), 1, DATA);

        start(bootstrap);

        assertThat(header(awaitMessages(bootstrap, 1).get(0), "ce_id")).isEqualTo(small.toString());
        await().atMost(PATIENCE)
                .until(() -> schema.number("select count(*) from outbox_parked where event_id = '" + large
                                + "' and cause like 'RecordTooLarge%'")
                        == 1);
    }

    @Test
    void a_broker_that_is_killed_and_comes_back_gets_everything_in_order(@TempDir Path folder) throws Exception {
        UUID subject = Writing.aggregate(schema);
        try (KafkaEngine broker = KafkaEngine.start(KafkaSettings.forTests(folder))) {
            start(broker.bootstrapServers());
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ids.add(Writing.commitOne(schema, subject));
            }
            awaitMessages(broker.bootstrapServers(), 20);
            broker.kill();
            for (int i = 0; i < 20; i++) {
                ids.add(Writing.commitOne(schema, subject));
            }
            assertThat(relay.alive()).isTrue();

            broker.restart();

            List<String> told = awaitMessages(broker.bootstrapServers(), 40).stream()
                    .map(message -> header(message, "ce_id"))
                    .distinct()
                    .toList();
            assertThat(told)
                    .containsExactlyElementsOf(ids.stream().map(UUID::toString).toList());
            relay.close();
        }
    }

    private void start(String bootstrap) {
        OutboxConfig config = Settings.of(
                OutboxConfig.class,
                Map.of("linli.outbox.max-back-off", "PT0.2S", "linli.outbox.delivery-timeout", "PT3S"));
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrap, "reconnect.backoff.max.ms", "200");
        relay = new OutboxRelay(
                schema.source(),
                () -> {
                    EventTopic.ensure(kafka, topic(), 1);
                    return new KafkaEventPublisher(kafka, service, config);
                },
                config,
                count -> {});
        relay.start();
    }

    private String topic() {
        return "linli." + service;
    }

    private UUID insert(UUID subject, long version, String data) throws Exception {
        UUID id = Ids.next();
        try (Connection connection = schema.connect()) {
            new NewEvent(
                            id,
                            "linli.chassis.counted.v1",
                            subject,
                            version,
                            "411003.411003002",
                            Instant.parse("2026-03-18T01:02:03Z"),
                            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                            data.getBytes(StandardCharsets.UTF_8))
                    .insert(connection);
        }
        return id;
    }

    private static String noise() {
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 10_000) {
            noise.append(Ids.next());
        }
        return noise.toString();
    }

    /** All messages of the topic once there are as many different ones as expected. */
    private List<ConsumerRecord<String, byte[]>> awaitMessages(String bootstrap, int expected) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "auto.offset.reset",
                        "earliest",
                        // Otherwise looking for the topic would make it, with the broker's number of partitions.
                        "allow.auto.create.topics",
                        false,
                        "metadata.max.age.ms",
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(topic(), 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
                return messages.stream()
                                .map(it -> header(it, "ce_id"))
                                .distinct()
                                .count()
                        >= expected;
            });
        }
        return messages;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
