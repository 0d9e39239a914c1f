package org.linli.notification.incoming;

import java.util.UUID;

/** The fields of {@code linli.grid.account-bound.v1} that this service reads. */
public record AccountBound(UUID accountId) {}
