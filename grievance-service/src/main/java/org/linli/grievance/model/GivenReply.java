package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the resident was told, and when. */
@Embeddable
public record GivenReply(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "reply_text") String text,
        @Column(name = "replied_at") Instant at) {}
