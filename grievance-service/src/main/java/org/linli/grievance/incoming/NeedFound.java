package org.linli.grievance.incoming;

import java.util.UUID;

/** The fields of {@code linli.outreach.need-found.v1} that this service reads. */
public record NeedFound(UUID visitId, UUID needId, String itemCode, String areaCode, UUID reportedBy) {}
