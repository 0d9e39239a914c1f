package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.linli.chassis.problem.CodedException;

/** What the resident was told, and when. */
@Embeddable
public record GivenReply(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "reply_text") String text,
        @Column(name = "replied_at") Instant at) {

    /** Refuses to take the matter up again when the window after the reply is over. */
    void requireOpen(Duration window, Instant now) {
        if (!leavesReopeningOpen(window, now)) {
            throw new CodedException(GrievanceError.REOPEN_TOO_LATE, window.toDays());
        }
    }

    boolean leavesReopeningOpen(Duration window, Instant now) {
        return !now.isAfter(at.plus(window));
    }
}
