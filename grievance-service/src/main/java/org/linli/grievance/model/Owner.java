package org.linli.grievance.model;

import java.util.UUID;
import org.linli.chassis.security.AreaPath;

/**
 * Who owes the next step of a matter that nobody handles.
 *
 * @param areaPath the area whose posts may take it; null when there are none
 * @param accountId the one of them who is told; null when there is none
 */
public record Owner(OwnerLevel level, String areaPath, UUID accountId) {

    public static Owner at(AreaPath area, UUID accountId) {
        return new Owner(OwnerLevel.of(area), area.value(), accountId);
    }

    /** Whoever has it. */
    public static Owner handler() {
        return new Owner(OwnerLevel.HANDLER, null, null);
    }

    public static Owner nobody() {
        return new Owner(OwnerLevel.NOBODY, null, null);
    }
}
