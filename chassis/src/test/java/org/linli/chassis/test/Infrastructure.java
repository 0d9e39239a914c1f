package org.linli.chassis.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test real engines: containers when Docker answers, otherwise the embedded ones of {@code deploy/up}.
 * They start once per JVM and end with it, whatever number of test classes and profiles run.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

    private static Engines engines;

    /** The engines themselves, for tests that look behind the application. */
    static synchronized Engines engines() {
        if (engines == null) {
            engines = DockerEngines.available() ? new DockerEngines() : new EmbeddedEngines();
        }
        return engines;
    }

    public static String bootstrapServers() {
        return engines().bootstrapServers();
    }

    public static String jdbcUrl() {
        return engines().jdbcUrl();
    }

    public static String username() {
        return engines().username();
    }

    public static String password() {
        return engines().password();
    }

    @Override
    public Map<String, String> start() {
        Engines running = engines();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                running.jdbcUrl(),
                "quarkus.datasource.username",
                running.username(),
                "quarkus.datasource.password",
                running.password(),
                "kafka.bootstrap.servers",
                running.bootstrapServers(),
                "mp.jwt.verify.publickey.location",
                "test-keys/jwks.json",
                "mp.jwt.verify.issuer",
                "linli",
                "linli.crypto.master-key",
                "bGlubGktdGVzdC1vbmx5LWxpbmxpLXRlc3Qtb25seSE=",
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        // The engines serve the next test class too; they end with the JVM.
    }
}
