package org.linli.local.launcher;

import io.vertx.core.json.JsonObject;

/** What a person needs to know once everything is ready: addresses and demo log-ins. */
final class Welcome {
    private Welcome() {}

    static void print(Settings settings, Progress progress) {
        progress.plain("");
        for (ServiceSpec service : settings.services()) {
            progress.plain("  %-13s %s".formatted(service.name(), settings.url(service)));
        }
        if (settings.simulatorHere()) {
            progress.plain("  %-13s http://127.0.0.1:%d/simulator/"
                    .formatted("WeChat", settings.simulator().port()));
        }
        if (!settings.databasesHere().isEmpty()) {
            progress.plain("  %-13s jdbc:postgresql://127.0.0.1:%d/grid (read-only role %s, password %s)"
                    .formatted(
                            "PostgreSQL", settings.postgres().port(), Settings.OPERATOR, Settings.DATABASE_PASSWORD));
        }
        progress.plain("  %-13s %s"
                .formatted(
                        "Kafka",
                        settings.outsideKafka()
                                .orElse("127.0.0.1:" + settings.kafka().port())));
        progress.plain("  %-13s %s".formatted("logs", settings.state().resolve("logs")));
        logins(progress);
        progress.plain("");
    }

    private static void logins(Progress progress) {
        JsonObject demo = new JsonObject(ServiceSpec.text("/launcher/demo-logins.json"));
        progress.plain("");
        progress.plain("  demo log-ins, password " + demo.getString("password"));
        for (Object one : demo.getJsonArray("logins")) {
            JsonObject login = (JsonObject) one;
            progress.plain("  %-13s %s".formatted(login.getString("username"), login.getString("role")));
        }
    }
}
