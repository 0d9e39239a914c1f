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
            case ESCALATE -> new GrievanceEscalated(facts, step.owner());
            case ACCEPT -> new GrievanceAccepted(facts);
            case DISPATCH -> new GrievanceDispatched(facts);
            case SIGN -> new GrievanceSigned(facts);
            case TRANSFER -> GrievanceTransferred.of(facts, step.handedOn());
            case RETURN -> GrievanceReturned.of(facts, step);
            case RECALL -> GrievanceRecalled.of(facts, step.handedOn());
            case REPLY -> new GrievanceReplied(facts, grievance.reply().outcome());
            case URGE -> new GrievanceUrged(facts, step.owner());
            case RATE ->
                new GrievanceRated(
                        facts, grievance.rating().settled(), grievance.rating().satisfaction());
            case CLOSE -> new GrievanceClosed(facts);
            case REOPEN -> new GrievanceReopened(facts, grievance.reopenReason());
        };
    }
}
