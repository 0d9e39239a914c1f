package org.linli.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineTest {
    @TempDir
    Path folder;

    @Test
    void acknowledged_records_are_there_after_a_kill_and_after_a_stop() throws Exception {
        try (KafkaEngine engine = KafkaEngine.start(KafkaSettings.forTests(folder))) {
            engine.createTopics(List.of("linli.grid"), 6);
            engine.createTopics(List.of("linli.grid"), 6);
            send(engine, "before the kill");

            engine.kill();
            engine.restart();

            assertThat(read(engine, 1)).containsExactly("before the kill");
            send(engine, "after the kill");
        }

        try (KafkaEngine engine = KafkaEngine.start(KafkaSettings.forTests(folder))) {
            assertThat(read(engine, 2)).containsExactlyInAnyOrder("before the kill", "after the kill");
        }
    }

    @Test
    void two_starts_on_one_folder_are_refused() {
        try (DataFolder held = DataFolder.open("Kafka", folder, 1)) {
            assertThat(held).isNotNull();

            assertThatThrownBy(() -> KafkaEngine.start(KafkaSettings.forTests(folder)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("in use by another start");
        }
    }

    @Test
    void a_taken_port_is_named_together_with_the_variable_that_changes_it() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();

            assertThatThrownBy(() -> KafkaEngine.start(KafkaSettings.at(folder, port)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("KAFKA_PORT");
        }
    }

    private static void send(KafkaEngine engine, String text) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", engine.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("linli.grid", "key", text)).get();
        }
    }

    private static List<String> read(KafkaEngine engine, int count) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                engine.bootstrapServers(),
                "group.id",
                "reader-" + count,
                "auto.offset.reset",
                "earliest");
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("linli.grid"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
                return texts.size() >= count;
            });
        }
        return texts;
    }
}
