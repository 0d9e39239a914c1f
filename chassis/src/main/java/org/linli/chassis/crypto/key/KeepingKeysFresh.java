package org.linli.chassis.crypto.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads the data keys at start and once a minute, so that no request has to wait for a second connection while it holds
 * one, and a rotation on one replica reaches the others.
 */
@ApplicationScoped
class KeepingKeysFresh {

    private final DataKeys keys;
    private final boolean configured;

    KeepingKeysFresh(DataKeys keys, CryptoConfig config) {
        this.keys = keys;
        this.configured = config.masterKey().isPresent() || !config.masterKeys().isEmpty();
    }

    void atStart(@Observes StartupEvent event) {
        refresh();
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        if (configured) {
            keys.refresh();
        }
    }
}
