package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a matter comes from, and when it was filed.
 *
 * @param residentId the account that filed it; null when a visit found it
 * @param needId the need of a visit that it comes from; null when a resident filed it
 * @param visitId the visit itself
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) IntakeChannel channel,
        UUID residentId,
        @Column(name = "origin_need_id") UUID needId,
        @Column(name = "origin_visit_id") UUID visitId,
        Instant filedAt) {}
