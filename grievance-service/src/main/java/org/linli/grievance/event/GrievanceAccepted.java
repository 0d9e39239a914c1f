package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** The community took a matter on 受理. */
@EventType("linli.grievance.accepted.v1")
public record GrievanceAccepted(@JsonUnwrapped GrievanceFacts facts) {}
