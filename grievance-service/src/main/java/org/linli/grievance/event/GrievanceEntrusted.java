package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** Those of the community owe the next step after somebody else did, because posts have begun or ended. */
@EventType("linli.grievance.entrusted.v1")
public record GrievanceEntrusted(@JsonUnwrapped GrievanceFacts facts) {}
