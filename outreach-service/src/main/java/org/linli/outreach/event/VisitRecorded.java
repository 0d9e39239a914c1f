package org.linli.outreach.event;

import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.outreach.model.VisitOutcome;

/** Somebody was at a household's door. */
@EventType("linli.outreach.visit-recorded.v1")
public record VisitRecorded(
        UUID visitId,
        UUID taskId,
        UUID campaignId,
        int round,
        UUID householdId,
        VisitOutcome outcome,
        String areaPath,
        UUID visitedBy) {}
