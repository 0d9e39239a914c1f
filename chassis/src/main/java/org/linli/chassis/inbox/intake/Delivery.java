package org.linli.chassis.inbox.intake;

import java.util.UUID;
import org.linli.chassis.inbox.EventHandler;

/**
 * One event for one consumer.
 *
 * @param handler null when the record is no event and so nobody's
 */
record Delivery(Arrival arrival, EventHandler<?> handler, String consumer) {

    /** The consumer in whose name records are parked that are no events. */
    static final String NOBODY = "unreadable";

    /** What the inbox knows a delivery by. */
    record Key(UUID eventId, String consumer) {}

    /** What waits together: a consumer's events of one subject. */
    record Line(String consumer, String subject) {}

    static Delivery to(EventHandler<?> handler, Arrival arrival) {
        return new Delivery(arrival, handler, handler.consumer());
    }

    static Delivery toNobody(Arrival arrival) {
        return new Delivery(arrival, null, NOBODY);
    }

    Key key() {
        return new Key(arrival.eventId(), consumer);
    }

    Line line() {
        return new Line(consumer, arrival.subject());
    }
}
