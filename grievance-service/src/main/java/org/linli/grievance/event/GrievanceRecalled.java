package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.model.Step;

/** A matter was taken back from its handler, to be dispatched anew 收回. */
@EventType("linli.grievance.recalled.v1")
public record GrievanceRecalled(
        @JsonUnwrapped GrievanceFacts facts, UUID previousHandlerId, UUID previousHandlerPostId, HandOnReason reason) {

    static GrievanceRecalled of(GrievanceFacts facts, Step.HandedOn handedOn) {
        return new GrievanceRecalled(
                facts, handedOn.from().accountId(), handedOn.from().postId(), handedOn.reason());
    }
}
