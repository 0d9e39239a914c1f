package org.linli.grievance.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.chassis.security.Caller;

/**
 * What the time leaves open to a resident.
 *
 * @param urgePause how long after one urging a matter can be urged again
 * @param reopenWindow how long after a reply a matter can be taken up again
 */
public record Terms(Instant now, Duration urgePause, Duration reopenWindow) {

    /** What somebody may do to a matter, without what would be refused because it comes too soon or too late. */
    public Set<GrievanceAction> allowed(Caller caller, Grievance grievance) {
        return grievance.allowed(caller).stream()
                .filter(action -> leaveOpen(action, grievance))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean leaveOpen(GrievanceAction action, Grievance grievance) {
        return switch (action) {
            case URGE -> grievance.feedback().leavesUrgingOpen(urgePause, now);
            case REOPEN -> grievance.reply().leavesReopeningOpen(reopenWindow, now);
            default -> true;
        };
    }
}
