package org.linli.local.launcher;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One service as a line of {@code launcher/services.json}.
 *
 * @param name process name; log, pid file and environment prefix follow from it
 * @param module folder whose packaged application is run
 * @param port its usual port, which {@code <NAME>_HTTP_PORT} changes
 * @param database name of its database and of the role that uses it; empty when it has none
 * @param stage services of one stage start together, after those of the stage before are ready
 * @param healthPath answers 200 as soon as the service is ready
 */
record ServiceSpec(String name, String module, int port, String database, int stage, String healthPath) {

    static List<ServiceSpec> all() {
        return read("/launcher/services.json");
    }

    static List<ServiceSpec> read(String resource) {
        return new JsonArray(text(resource))
                .stream().map(one -> from((JsonObject) one)).toList();
    }

    private static ServiceSpec from(JsonObject json) {
        return new ServiceSpec(
                json.getString("name"),
                json.getString("module"),
                json.getInteger("port"),
                json.getString("database", ""),
                json.getInteger("stage"),
                json.getString("healthPath"));
    }

    static String text(String resource) {
        try (InputStream stream = ServiceSpec.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasDatabase() {
        return !database.isEmpty();
    }

    /** E.g. {@code GRID_DB_URL} for {@code DB_URL}. */
    String variable(String suffix) {
        return name.toUpperCase(Locale.ROOT) + "_" + suffix;
    }
}
