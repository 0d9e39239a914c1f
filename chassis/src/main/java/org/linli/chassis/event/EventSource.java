package org.linli.chassis.event;

import java.util.UUID;

/** An aggregate that tells events about itself. */
public interface EventSource {

    /** Becomes the event's subject and Kafka key. */
    UUID id();

    /** Where it belongs, as dotted codes; null when it belongs to no area. */
    String areaPath();

    /**
     * Counts the aggregate's events: each call answers one more than the last, starting at 1. The counter is a column
     * of the aggregate that is saved with it under its optimistic version or a row lock. Consumers order by it.
     */
    long nextEventVersion();
}
