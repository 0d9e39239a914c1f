package org.linli.grievance.model;

import java.time.Duration;
import java.time.Instant;

/**
 * What the time leaves open to a resident.
 *
 * @param urgePause how long after one urging a matter can be urged again
 * @param reopenWindow how long after a reply a matter can be taken up again
 */
public record Terms(Instant now, Duration urgePause, Duration reopenWindow) {

    boolean leaveOpen(GrievanceAction action, Grievance grievance) {
        return switch (action) {
            case URGE ->
                grievance.urgedAt() == null || !now.isBefore(grievance.urgedAt().plus(urgePause));
            case REOPEN -> !now.isAfter(grievance.reply().at().plus(reopenWindow));
            default -> true;
        };
    }
}
