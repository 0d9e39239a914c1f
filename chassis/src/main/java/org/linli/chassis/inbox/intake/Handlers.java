package org.linli.chassis.inbox.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.chassis.event.EventName;
import org.linli.chassis.inbox.EventHandler;

/** Who handles which types, and so which topics are read. */
public final class Handlers {

    private final Map<String, List<EventHandler<?>>> byType = new HashMap<>();
    private final Map<String, EventHandler<?>> byConsumer = new LinkedHashMap<>();
    private final Set<String> topics = new TreeSet<>();

    /** @throws IllegalArgumentException when a type is ill-formed or two handlers have one consumer name */
    public Handlers(Collection<? extends EventHandler<?>> handlers) {
        handlers.forEach(this::add);
    }

    private void add(EventHandler<?> handler) {
        if (byConsumer.putIfAbsent(handler.consumer(), handler) != null) {
            throw new IllegalArgumentException("Two event handlers are called " + handler.consumer());
        }
        for (String type : handler.eventTypes()) {
            topics.add(EventName.of(type).topic());
            byType.computeIfAbsent(type, unused -> new ArrayList<>()).add(handler);
        }
    }

    public Set<String> topics() {
        return topics;
    }

    /** What is to be done for a record; nothing when its type is nobody's business. */
    List<Delivery> deliveries(Arrival arrival) {
        List<EventHandler<?>> interested = byType.getOrDefault(String.valueOf(arrival.type()), List.of());
        boolean readable = arrival.envelope() != null;
        if (!readable && (arrival.type() == null || !interested.isEmpty())) {
            return List.of(Delivery.toNobody(arrival));
        }
        return interested.stream().map(handler -> Delivery.to(handler, arrival)).toList();
    }

    Optional<EventHandler<?>> named(String consumer) {
        return Optional.ofNullable(byConsumer.get(consumer));
    }
}
