package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.model.Step;

/** The handler gave a matter back to be dispatched anew 退单. */
@EventType("linli.grievance.returned.v1")
public record GrievanceReturned(
        @JsonUnwrapped GrievanceFacts facts,
        UUID previousHandlerId,
        UUID previousHandlerPostId,
        HandOnReason reason,
        UUID ownerId) {

    static GrievanceReturned of(GrievanceFacts facts, Step step) {
        return new GrievanceReturned(
                facts,
                step.handedOn().from().accountId(),
                step.handedOn().from().postId(),
                step.handedOn().reason(),
                step.owner());
    }
}
