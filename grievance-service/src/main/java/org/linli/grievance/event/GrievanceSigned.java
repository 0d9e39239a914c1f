package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** The handler confirmed having a matter 签收. */
@EventType("linli.grievance.signed.v1")
public record GrievanceSigned(@JsonUnwrapped GrievanceFacts facts) {}
