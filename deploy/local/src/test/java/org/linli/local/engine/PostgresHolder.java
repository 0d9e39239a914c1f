package org.linli.local.engine;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts a server, prints its pid and waits to be killed. */
final class PostgresHolder {
    private PostgresHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (PostgresEngine engine = PostgresEngine.start(PostgresSettings.forTests(Path.of(arguments[0])))) {
            System.out.println(engine.pid());
            new CountDownLatch(1).await();
        }
    }
}
