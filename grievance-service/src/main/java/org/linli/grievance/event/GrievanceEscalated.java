package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** A level above the community owes the next step, or nobody is there to. */
@EventType("linli.grievance.escalated.v1")
public record GrievanceEscalated(@JsonUnwrapped GrievanceFacts facts) {}
