package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.Uuid;

/** The files of one single-node Kafka and the commands that format and run it. */
final class KafkaNode {
    private static final long FORMAT_LIMIT_SECONDS = 60;

    private final KafkaSettings settings;
    private final Path properties;
    private final Path records;

    KafkaNode(KafkaSettings settings) {
        this.settings = settings;
        this.properties = settings.dataDirectory().resolve("server.properties");
        this.records = settings.dataDirectory().resolve("records");
    }

    /**
     * Written anew at each start, so that ports may change between two starts.
     *
     * <p>Nothing forces a flush per record: an acknowledged record is in the page cache, which outlives a killed broker,
     * and the log is recovered at the next start. Only a power cut could take the last seconds; in production three
     * replicas take the place of the flush.
     */
    void configure(int port, int controllerPort) {
        String text = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                num.partitions=%4$d
                auto.create.topics.enable=true
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                log.cleaner.dedupe.buffer.size=8388608
                log.index.size.max.bytes=1048576
                log.segment.bytes=67108864
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                """.formatted(port, controllerPort, records, settings.partitions());
        try {
            Files.createDirectories(records);
            Files.writeString(properties, text);
            Files.writeString(logging(), LOGGING);
        } catch (IOException e) {
            throw new EngineException(
                    "The broker's settings cannot be written: " + properties + " (" + e.getMessage() + ")", e);
        }
    }

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            kafka.server.level=INFO
            java.util.logging.ConsoleHandler.level=INFO
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n
            """;

    private Path logging() {
        return settings.dataDirectory().resolve("logging.properties");
    }

    /** Gives the folder its cluster id, once. */
    void format() {
        if (Files.exists(records.resolve("meta.properties"))) {
            return;
        }
        List<String> arguments =
                List.of("format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c");
        LeashedProcess format = LeashedProcess.start(order("kafka-format", "kafka.tools.StorageTool", arguments));
        try {
            format.ended().get(FORMAT_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            format.kill();
        }
        if (format.exitCode().orElse(-1) != 0) {
            throw new EngineException(cause("Kafka cannot make its data folder", format.lastLines(50)));
        }
    }

    LeashedProcess.Order server() {
        return order("kafka", "kafka.Kafka", List.of());
    }

    void stopOrphan() {
        Orphan.stop(settings.dataDirectory().resolve("kafka.pid"), properties.toString(), "TERM");
    }

    private LeashedProcess.Order order(String name, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        // Halves what a start costs (3 instead of 6 s of processor time); a broker of this size never misses C2.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.util.logging.config.file=" + logging());
        command.add(mainClass);
        command.addAll(arguments);
        command.add(properties.toString());
        Path folder = settings.dataDirectory();
        return new LeashedProcess.Order(
                name,
                command,
                Map.of("CLASSPATH", BrokerClasspath.find()),
                folder.resolve(name + ".log"),
                folder.resolve(name + ".pid"),
                "TERM");
    }

    /** The cause that a person can act on, when the log has one; its last error otherwise. */
    String cause(String what, List<String> log) {
        String all = String.join("\n", log);
        if (all.contains("No space left on device")) {
            return what + ": no disk space left for " + settings.dataDirectory();
        }
        if (all.contains("Address already in use")) {
            return what + ": port " + settings.port() + " is taken by another program: stop it, or set "
                    + settings.portVariable() + " to another port";
        }
        return what + ": "
                + log.stream()
                        .filter(line -> line.contains("ERROR") || line.contains("SEVERE") || line.contains("Exception"))
                        .findFirst()
                        .orElse(log.isEmpty() ? "no output" : log.get(log.size() - 1));
    }
}
