package org.linli.grievance.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.linli.chassis.event.EventType;

/** A matter was filed 提交. */
@EventType("linli.grievance.filed.v1")
public record GrievanceFiled(@JsonUnwrapped GrievanceFacts facts) {}
