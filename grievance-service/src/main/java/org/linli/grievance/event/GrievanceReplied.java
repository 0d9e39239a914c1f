package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.Outcome;

/** The handler told the resident what became of a matter 答复. */
@EventType("linli.grievance.replied.v1")
public record GrievanceReplied(@JsonUnwrapped GrievanceFacts facts, Outcome outcome) {}
