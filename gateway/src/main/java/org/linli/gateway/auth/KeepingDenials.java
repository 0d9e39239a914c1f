package org.linli.gateway.auth;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Keeps at hand whom grid-service shuts out. While the list cannot be read the last one holds; its age is a gauge.
 */
@ApplicationScoped
class KeepingDenials {

    private static final Logger LOG = Logger.getLogger(KeepingDenials.class);

    private final Vertx vertx;
    private final DenialsConfig config;
    private final AskingGrid grid;
    private final Clock clock;
    private volatile DenialList list = DenialList.NOBODY;
    private volatile long readAt;
    private volatile boolean stopped;
    private boolean failing;

    KeepingDenials(Vertx vertx, DenialsConfig config, AskingGrid grid, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.grid = grid;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("linli.denials.age", this::ageSeconds)
                .baseUnit("seconds")
                .description("How long ago the list of denials was read; not a number before it was for the first time")
                .register(registry);
        keepFresh();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    boolean cover(Bearer bearer) {
        return list.covers(bearer);
    }

    boolean coverKey(String keyId) {
        return list.namesKey(keyId);
    }

    boolean areKnown() {
        return readAt > 0;
    }

    private void keepFresh() {
        if (!stopped) {
            read().onComplete(done -> vertx.setTimer(config.every().toMillis(), timer -> keepFresh()));
        }
    }

    private Future<Void> read() {
        return grid.denials().map(DenialList::of).transform(reading -> {
            if (reading.succeeded()) {
                list = reading.result();
                readAt = clock.millis();
            } else if (!failing) {
                LOG.warnf(
                        "the denials cannot be read (%s); the last ones hold",
                        reading.cause().getMessage());
            }
            failing = reading.failed();
            return Future.succeededFuture();
        });
    }

    private double ageSeconds() {
        return readAt == 0 ? Double.NaN : (clock.millis() - readAt) / 1000.0;
    }
}
