package org.linli.chassis.district;

import java.util.UUID;

/** The fields of {@code linli.grid.account-changed.v1} that tell who is blocked. */
public record AccountChanged(UUID accountId, boolean blocked) {}
