package org.linli.chassis.outbox;

/** Ends a business transaction that recorded an event the broker would refuse. */
public class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLargeException(String type, int bytes, int limit) {
        super(type + " has " + bytes + " bytes of data; linli.outbox.max-event-bytes allows " + limit);
    }
}
