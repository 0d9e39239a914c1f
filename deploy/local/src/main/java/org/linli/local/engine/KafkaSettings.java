package org.linli.local.engine;

import java.nio.file.Path;

/**
 * How one Kafka broker runs.
 *
 * @param dataDirectory folder of this broker alone; made when absent, reused when present
 * @param port port for clients on 127.0.0.1; 0 picks a free one
 * @param partitions partitions of a topic made on first use
 * @param portVariable environment variable that a person sets to move the broker to another port
 */
public record KafkaSettings(Path dataDirectory, int port, int partitions, String portVariable) {

    public KafkaSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** Six partitions per topic on the given port. */
    public static KafkaSettings at(Path dataDirectory, int port) {
        return new KafkaSettings(dataDirectory, port, 6, "KAFKA_PORT");
    }

    /** For tests: a free port. */
    public static KafkaSettings forTests(Path dataDirectory) {
        return at(dataDirectory, 0);
    }
}
