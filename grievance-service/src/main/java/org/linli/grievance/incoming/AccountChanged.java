package org.linli.grievance.incoming;

import java.util.UUID;

/** The fields of {@code linli.grid.account-changed.v1} that this service reads. */
public record AccountChanged(UUID accountId, boolean blocked) {}
