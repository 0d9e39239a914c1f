package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;
import org.linli.grievance.model.Settled;

/** The resident rated the reply 评价. */
@EventType("linli.grievance.rated.v1")
public record GrievanceRated(@JsonUnwrapped GrievanceFacts facts, Settled settled, int satisfaction) {}
