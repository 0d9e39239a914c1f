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

    public static String ownerUsername() {
        return engines().ownerUsername();
    }

    public static String ownerPassword() {
        return engines().ownerPassword();
    }

    /** First, so that a service's own stand-ins come over the shared ones. */
    @Override
    public int order() {
        return 0;
    }

    @Override
    public Map<String, String> start() {
        Engines running = engines();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", running.jdbcUrl()),
                Map.entry("quarkus.datasource.username", running.username()),
                Map.entry("quarkus.datasource.password", running.password()),
                Map.entry("quarkus.flyway.username", running.ownerUsername()),
                Map.entry("quarkus.flyway.password", running.ownerPassword()),
                Map.entry("kafka.bootstrap.servers", running.bootstrapServers()),
                Map.entry("mp.jwt.verify.publickey.location", GridStandIn.url() + "/.well-known/jwks.json"),
                Map.entry("mp.jwt.verify.issuer", "linli"),
                Map.entry("linli.grid.url", GridStandIn.url()),
                Map.entry(GridStandIn.CONTROL, GridStandIn.controlUrl()),
                Map.entry("linli.system-client.secret", GridStandIn.SECRET),
                Map.entry("linli.crypto.master-key", "bGlubGktdGVzdC1vbmx5LWxpbmxpLXRlc3Qtb25seSE="),
                Map.entry("quarkus.http.test-port", "0"));
    }

    @Override
    public void stop() {
        // The engines serve the next test class too; they end with the JVM.
    }
}
