package org.linli.outreach.incoming;

import java.util.UUID;

/** The fields of grievance-service's events that this service reads. */
public record MatterTold(UUID grievanceId, String number, String status, UUID originVisitId) {}
