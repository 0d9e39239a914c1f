package org.linli.grievance.event;

import java.util.UUID;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Rating;
import org.linli.grievance.model.Step;

/** Finds the event that tells of a step. */
public final class GrievanceEvents {

    private GrievanceEvents() {}

    /** @param told who is told that the next step is for those who steer matters there; null when it is not, or nobody is */
    public static Object of(Grievance grievance, Step step, UUID told) {
        GrievanceFacts facts = GrievanceFacts.of(grievance, step, told);
        return switch (step.action()) {
            case FILE -> new GrievanceFiled(facts);
            case ESCALATE -> new GrievanceEscalated(facts);
            case ENTRUST -> new GrievanceEntrusted(facts);
            case ACCEPT -> new GrievanceAccepted(facts);
            case DISPATCH -> new GrievanceDispatched(facts);
            case SIGN -> new GrievanceSigned(facts);
            case TRANSFER -> GrievanceTransferred.of(facts, step.handedOn());
            case RETURN -> GrievanceReturned.of(facts, step.handedOn());
            case RECALL -> GrievanceRecalled.of(facts, step.handedOn());
            case REPLY -> new GrievanceReplied(facts, grievance.reply().outcome());
            case URGE -> new GrievanceUrged(facts);
            case RATE -> {
                Rating rating = grievance.feedback().rating();
                yield new GrievanceRated(facts, rating.settled(), rating.satisfaction());
            }
            case CLOSE -> new GrievanceClosed(facts);
            case REOPEN -> new GrievanceReopened(facts, grievance.feedback().reopenReason());
        };
    }
}
