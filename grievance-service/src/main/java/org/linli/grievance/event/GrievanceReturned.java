package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.model.Step;

/** The handler gave a matter back to be dispatched anew 退单. */
@EventType("linli.grievance.returned.v1")
public record GrievanceReturned(
        @JsonUnwrapped GrievanceFacts facts, UUID previousHandlerId, UUID previousHandlerPostId, HandOnReason reason) {

    static GrievanceReturned of(GrievanceFacts facts, Step.HandedOn handedOn) {
        return new GrievanceReturned(
                facts, handedOn.from().accountId(), handedOn.from().postId(), handedOn.reason());
    }
}
