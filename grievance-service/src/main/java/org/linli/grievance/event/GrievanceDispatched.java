package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** A matter got a handler 派单. */
@EventType("linli.grievance.dispatched.v1")
public record GrievanceDispatched(@JsonUnwrapped GrievanceFacts facts) {}
