package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.ReopenReason;

/** A replied matter was taken up again 重办. */
@EventType("linli.grievance.reopened.v1")
public record GrievanceReopened(@JsonUnwrapped GrievanceFacts facts, ReopenReason reason) {}
