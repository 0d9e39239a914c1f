package org.linli.local.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linli.local.engine.KafkaEngine;
import org.linli.local.engine.LeashedProcess;

/** The topics, on a broker of our own unless the environment names one outside. */
final class KafkaPart implements Part {
    private final Settings settings;
    private KafkaEngine engine;

    KafkaPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<PortNeed> ports() {
        return settings.outsideKafka().isPresent()
                ? List.of()
                : List.of(new PortNeed("Kafka", settings.kafka().port(), "KAFKA_PORT"));
    }

    @Override
    public void stopOrphan() {
        KafkaEngine.stopOrphan(settings.kafka());
    }

    @Override
    public synchronized void start() {
        if (engine != null) {
            engine.restart();
            return;
        }
        if (settings.outsideKafka().isEmpty()) {
            engine = KafkaEngine.start(settings.kafka());
        }
        String servers = settings.outsideKafka().orElseGet(() -> engine.bootstrapServers());
        KafkaEngine.createTopics(servers, Settings.TOPICS, Settings.PARTITIONS);
    }

    @Override
    public CompletableFuture<LeashedProcess> ended() {
        return engine == null ? new CompletableFuture<>() : engine.ended();
    }

    @Override
    public synchronized void stop() {
        if (engine != null) {
            engine.close();
        }
    }
}
