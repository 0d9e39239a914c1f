package org.linli.notification.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The event because of which somebody may have to be told something.
 *
 * @param subjectId the thing that the event is about
 * @param areaPath where that lies, or null
 * @param occurredAt when it happened, not when it was heard of
 * @param facts the event's data
 */
public record Cause(
        UUID eventId, String eventType, UUID subjectId, String areaPath, Instant occurredAt, JsonNode facts) {

    /** A member of the facts as text; empty when it is absent or null. */
    public Optional<String> text(String member) {
        JsonNode value = facts.get(member);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }
}
