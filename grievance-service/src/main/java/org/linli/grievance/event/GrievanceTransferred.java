package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.model.Party;
import org.linli.grievance.model.Step;

/** A matter went from one handler to another 转办. */
@EventType("linli.grievance.transferred.v1")
public record GrievanceTransferred(
        @JsonUnwrapped GrievanceFacts facts,
        UUID previousHandlerId,
        UUID previousHandlerPostId,
        HandOnReason reason,
        Party by) {

    static GrievanceTransferred of(GrievanceFacts facts, Step.HandedOn handedOn) {
        return new GrievanceTransferred(
                facts, handedOn.from().accountId(), handedOn.from().postId(), handedOn.reason(), handedOn.as());
    }
}
