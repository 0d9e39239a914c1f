package org.linli.grievance.event;

import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Step;

/** Finds the event that tells of a step. */
public final class GrievanceEvents {

    private GrievanceEvents() {}

    public static Object of(Grievance grievance, Step step) {
        GrievanceFacts facts = GrievanceFacts.of(grievance, step);
        return switch (step.action()) {
            case FILE -> new GrievanceFiled(facts);
            case ACCEPT -> new GrievanceAccepted(facts);
            case DISPATCH -> new GrievanceDispatched(facts);
            case SIGN -> new GrievanceSigned(facts);
            case REPLY -> new GrievanceReplied(facts, grievance.outcome());
            case RATE -> new GrievanceRated(facts, grievance.settled(), grievance.satisfaction());
            case CLOSE -> new GrievanceClosed(facts);
            case REOPEN -> new GrievanceReopened(facts, grievance.reopenReason());
        };
    }
}
