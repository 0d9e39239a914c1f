package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** Somebody else checked that a matter is done 办结. */
@EventType("linli.grievance.closed.v1")
public record GrievanceClosed(@JsonUnwrapped GrievanceFacts facts) {}
