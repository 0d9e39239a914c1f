package org.linli.chassis.outbox.relay;

import java.util.concurrent.CompletableFuture;

/** Sends events to wherever consumers read them. */
public interface EventPublisher extends AutoCloseable {

    /**
     * Starts sending. The answer completes when the event is safe; with {@link PoisonEventException} when no attempt
     * will ever succeed; with anything else when another attempt may.
     */
    CompletableFuture<Void> publish(OutboxEvent event);

    /** Gives up at once whatever is still under way. */
    @Override
    void close();
}
