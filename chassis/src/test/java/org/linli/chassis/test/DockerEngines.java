package org.linli.chassis.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linli.local.engine.KafkaEngine;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The engines as containers, on machines where a Docker engine answers. */
final class DockerEngines implements Engines {

    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18-alpine");
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.1.0");

    private static final String PASSWORD = "linli-test-only";

    private final PostgreSQLContainer<?> postgres = new PostgreSQLContainer<>(POSTGRES)
            .withDatabaseName("linli")
            .withUsername("linli_owner")
            .withPassword(PASSWORD)
            .withInitScript("test-engines/linli.sql")
            .withCommand("postgres", "-c", "max_connections=200");
    private final KafkaContainer kafka = new KafkaContainer(KAFKA);

    DockerEngines() {
        Startables.deepStart(postgres, kafka).join();
        KafkaEngine.createTopics(
                kafka.getBootstrapServers(),
                List.of("linli.grid", "linli.grievance", "linli.outreach", "linli.notification"),
                3);
    }

    /** Asks Docker only where there is something to ask, because asking in vain is slow and noisy. */
    static boolean available() {
        boolean reachable = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return reachable && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String username() {
        return "linli";
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public String ownerUsername() {
        return postgres.getUsername();
    }

    @Override
    public String ownerPassword() {
        return postgres.getPassword();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
