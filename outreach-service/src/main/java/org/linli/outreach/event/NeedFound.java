package org.linli.outreach.event;

import java.util.UUID;
import org.linli.chassis.event.EventType;

/** A visit found something that somebody has to see to; its words stay with the visit. */
@EventType("linli.outreach.need-found.v1")
public record NeedFound(
        UUID visitId,
        UUID needId,
        String itemCode,
        UUID householdId,
        String areaCode,
        String areaPath,
        UUID reportedBy) {}
