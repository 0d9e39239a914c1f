package org.linli.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linli.local.engine.KafkaEngine;
import org.linli.local.engine.KafkaSettings;
import org.linli.local.engine.PostgresEngine;
import org.linli.local.engine.PostgresSettings;

/** The engines of {@code deploy/up}, on free ports and in a throw-away folder under the module's {@code target}. */
final class EmbeddedEngines implements Engines {

    private static final String DATABASE = "linli";
    private static final String PASSWORD = "linli-test-only";

    private final PostgresEngine postgres;
    private final KafkaEngine kafka;

    EmbeddedEngines() {
        Path folder = folder();
        CompletableFuture<KafkaEngine> broker =
                CompletableFuture.supplyAsync(() -> KafkaEngine.start(KafkaSettings.forTests(folder.resolve("kafka"))));
        postgres = PostgresEngine.start(PostgresSettings.forTests(folder.resolve("postgres")));
        postgres.createDatabase(DATABASE, DATABASE, PASSWORD);
        kafka = broker.join();
        kafka.createTopics(List.of("linli.grid", "linli.grievance", "linli.outreach", "linli.notification"), 3);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-engines-stop"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "engines-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void stop() {
        kafka.close();
        postgres.close();
    }

    @Override
    public String jdbcUrl() {
        return postgres.jdbcUrl(DATABASE);
    }

    @Override
    public String username() {
        return DATABASE;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public String ownerUsername() {
        return PostgresEngine.ownerOf(DATABASE);
    }

    @Override
    public String ownerPassword() {
        return PASSWORD;
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
