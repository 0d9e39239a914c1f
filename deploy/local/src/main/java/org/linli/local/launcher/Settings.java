package org.linli.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.local.engine.DataFolder;
import org.linli.local.engine.EngineException;
import org.linli.local.engine.KafkaSettings;
import org.linli.local.engine.PostgresEngine;
import org.linli.local.engine.PostgresSettings;
import org.linli.local.simulator.SimulatorSettings;

/** Everything that one start runs and where, from the usual values and what the environment changes. */
record Settings(Path root, Path state, Environment environment, List<ServiceSpec> services, boolean keepGoing) {
    static final List<String> TOPICS = List.of("linli.grid", "linli.grievance", "linli.outreach", "linli.notification");
    static final int PARTITIONS = 6;
    static final String OPERATOR = "operator";
    /** For databases on loopback of one's own machine only; an outside database comes with its own. */
    static final String DATABASE_PASSWORD = "linli-local";

    int port(ServiceSpec service) {
        return environment.port(service.variable("HTTP_PORT"), service.port());
    }

    PostgresSettings postgres() {
        return PostgresSettings.durable(data("postgres"), environment.port("POSTGRES_PORT", 15432));
    }

    KafkaSettings kafka() {
        return KafkaSettings.at(data("kafka"), environment.port("KAFKA_PORT", 19092));
    }

    SimulatorSettings simulator() {
        return SimulatorSettings.at(environment.port("SIMULATOR_HTTP_PORT", 8090), data("simulator"))
                .withAccount(
                        environment.get("WECHAT_APP_ID", SimulatorSettings.DEFAULT_APP_ID),
                        environment.get("WECHAT_APP_SECRET", SimulatorSettings.DEFAULT_SECRET));
    }

    Path data() {
        return state.resolve("data");
    }

    void wipeData() {
        try {
            DataFolder.delete(data());
        } catch (IOException e) {
            throw new EngineException(
                    "The data of earlier starts cannot be wiped: " + data() + " (" + e.getMessage() + ")", e);
        }
    }

    private Path data(String part) {
        return data().resolve(part);
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }

    Path pidFile(String name) {
        return state.resolve("run").resolve(name + ".pid");
    }

    /** Services whose database is ours to run. */
    List<ServiceSpec> databasesHere() {
        return services.stream()
                .filter(service -> service.hasDatabase() && !environment.has(service.variable("DB_URL")))
                .toList();
    }

    Optional<String> outsideKafka() {
        return environment.has("KAFKA_BOOTSTRAP_SERVERS")
                ? Optional.of(environment.get("KAFKA_BOOTSTRAP_SERVERS", ""))
                : Optional.empty();
    }

    boolean simulatorHere() {
        return !environment.has("WECHAT_API_URL");
    }

    String url(ServiceSpec service) {
        return "http://127.0.0.1:" + port(service);
    }

    /** What every service is told; a variable that the person set is left as it is. */
    Map<String, String> variables(ServiceSpec service) {
        Map<String, String> told = new TreeMap<>();
        told.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka().port());
        told.put("WECHAT_API_URL", "http://127.0.0.1:" + simulator().port());
        told.put("WECHAT_APP_ID", SimulatorSettings.DEFAULT_APP_ID);
        told.put("WECHAT_APP_SECRET", SimulatorSettings.DEFAULT_SECRET);
        told.put(service.variable("HTTP_PORT"), Integer.toString(port(service)));
        for (ServiceSpec other : services) {
            told.put(other.variable("URL"), url(other));
            if (other.name().equals("grid")) {
                told.put("LINLI_JWKS_URL", url(other) + "/.well-known/jwks.json");
            }
        }
        told.keySet().removeIf(environment::has);
        // The roles were made with these names and this password, whatever the environment says of a database
        // elsewhere.
        if (databasesHere().contains(service)) {
            told.put(
                    service.variable("DB_URL"),
                    "jdbc:postgresql://127.0.0.1:" + postgres().port() + "/" + service.database());
            told.put(service.variable("DB_USERNAME"), service.database());
            told.put(service.variable("DB_PASSWORD"), DATABASE_PASSWORD);
            told.put(service.variable("DB_OWNER_USERNAME"), PostgresEngine.ownerOf(service.database()));
            told.put(service.variable("DB_OWNER_PASSWORD"), DATABASE_PASSWORD);
        }
        return told;
    }
}
