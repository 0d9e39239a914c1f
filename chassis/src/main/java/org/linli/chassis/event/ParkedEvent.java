package org.linli.chassis.event;

import java.time.Instant;
import java.util.UUID;

/** What an operator sees of an event that waits for a decision; never its data. */
public record ParkedEvent(
        Side side, UUID eventId, String consumer, String subject, String cause, Instant parkedAt, boolean replaying) {

    /** On which side of the broker the event waits. */
    public enum Side {
        OUTBOX,
        INBOX
    }
}
