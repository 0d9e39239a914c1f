package org.linli.chassis.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of another service.
 *
 * @param subject the aggregate that tells it
 * @param aggregateVersion grows by one with each event of the subject
 * @param areaPath where the subject belongs, or null
 * @param time when it happened
 */
public record IncomingEvent<T>(
        UUID id, String type, UUID subject, long aggregateVersion, String areaPath, Instant time, T data) {}
