package org.linli.local.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linli.local.engine.LeashedProcess;
import org.linli.local.engine.PostgresEngine;

/** PostgreSQL with one database per service, the role that owns it and the one that uses it, and a role for people who look. */
final class PostgresPart implements Part {
    private final Settings settings;
    private PostgresEngine engine;

    PostgresPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<PortNeed> ports() {
        return List.of(new PortNeed("PostgreSQL", settings.postgres().port(), "POSTGRES_PORT"));
    }

    @Override
    public void stopOrphan() {
        PostgresEngine.stopOrphan(settings.postgres());
    }

    @Override
    public synchronized void start() {
        if (engine != null) {
            engine.restart();
            return;
        }
        engine = PostgresEngine.start(settings.postgres());
        List<String> databases =
                settings.databasesHere().stream().map(ServiceSpec::database).toList();
        databases.forEach(database -> engine.createDatabase(database, database, Settings.DATABASE_PASSWORD));
        engine.createReader(Settings.OPERATOR, Settings.DATABASE_PASSWORD, databases);
    }

    @Override
    public CompletableFuture<LeashedProcess> ended() {
        return engine.ended();
    }

    @Override
    public synchronized void stop() {
        if (engine != null) {
            engine.close();
        }
    }
}
