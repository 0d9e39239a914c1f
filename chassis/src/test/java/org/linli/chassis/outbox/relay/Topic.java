package org.linli.chassis.outbox.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a topic would hold: every event in the order of its arrival, repeated ones as well. */
public final class Topic implements EventPublisher {

    /** What consumers care about in an event. */
    public record Told(UUID id, UUID subject, long version) {}

    private final List<Told> told = new ArrayList<>();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private volatile Consumer<OutboxEvent> before = event -> {};

    /** Runs before each event is stored and may wait or throw. */
    public void before(Consumer<OutboxEvent> action) {
        before = action;
    }

    /** The broker will never take this event. */
    public void refuse(UUID eventId) {
        refused.add(eventId);
    }

    public void acceptAll() {
        refused.clear();
    }

    @Override
    public CompletableFuture<Void> publish(OutboxEvent event) {
        return publish(event, before);
    }

    CompletableFuture<Void> publish(OutboxEvent event, Consumer<OutboxEvent> first) {
        try {
            first.accept(event);
            if (refused.contains(event.id())) {
                throw new PoisonEventException("too large", null);
            }
            synchronized (told) {
                told.add(new Told(event.id(), event.subject(), event.aggregateVersion()));
            }
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        // The topic outlives each publisher.
    }

    public List<Told> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    public List<UUID> ids() {
        return told().stream().map(Told::id).toList();
    }

    /** The versions of each subject in the order in which they were first seen. */
    public Map<UUID, List<Long>> firstSeen() {
        Map<UUID, List<Long>> versions = new LinkedHashMap<>();
        for (Told event : told()) {
            List<Long> seen = versions.computeIfAbsent(event.subject(), unused -> new ArrayList<>());
            if (!seen.contains(event.version())) {
                seen.add(event.version());
            }
        }
        return versions;
    }
}
