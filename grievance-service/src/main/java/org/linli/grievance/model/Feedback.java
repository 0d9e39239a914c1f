package org.linli.grievance.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.linli.chassis.problem.CodedException;

/**
 * The resident's say: that it should go faster, whether it is settled, that it has to be taken up again.
 *
 * @param rating what they think of the last reply; null until it is rated
 * @param urgedAt when they urged last; null when they never did
 * @param reopened how often they had it taken up again
 * @param reopenReason why they did last; null when they never did
 */
@Embeddable
public record Feedback(
        @Embedded Rating rating,
        Instant urgedAt,
        int reopened,
        @Enumerated(EnumType.STRING) ReopenReason reopenReason) {

    static final Feedback NONE = new Feedback(null, null, 0, null);

    Feedback urged(Duration pause, Instant at) {
        if (!leavesUrgingOpen(pause, at)) {
            throw new CodedException(GrievanceError.URGED_TOO_SOON, pause.toHours()).with("again", urgedAt.plus(pause));
        }
        return new Feedback(rating, at, reopened, reopenReason);
    }

    boolean leavesUrgingOpen(Duration pause, Instant at) {
        return urgedAt == null || !at.isBefore(urgedAt.plus(pause));
    }

    Feedback rated(Rating given) {
        if (isRated()) {
            throw new CodedException(GrievanceError.GRIEVANCE_ALREADY_RATED);
        }
        return new Feedback(given, urgedAt, reopened, reopenReason);
    }

    boolean isRated() {
        return rating != null;
    }

    /** A new reply may be rated again. */
    Feedback onNewReply() {
        return new Feedback(null, urgedAt, reopened, reopenReason);
    }

    Feedback reopened(ReopenReason reason) {
        return new Feedback(rating, urgedAt, reopened + 1, reason);
    }
}
