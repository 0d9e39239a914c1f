package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** The resident asked to hurry 催办. */
@EventType("linli.grievance.urged.v1")
public record GrievanceUrged(@JsonUnwrapped GrievanceFacts facts) {}
