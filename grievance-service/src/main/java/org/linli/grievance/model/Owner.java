package org.linli.grievance.model;

import org.linli.chassis.security.AreaPath;

/**
 * Who owes the next step of a matter that nobody handles.
 *
 * @param areaPath the area whose posts may take it; null when there are none
 */
public record Owner(OwnerLevel level, String areaPath) {

    public static Owner at(AreaPath area) {
        return new Owner(OwnerLevel.of(area), area.value());
    }

    /** Whoever has it. */
    public static Owner handler() {
        return new Owner(OwnerLevel.HANDLER, null);
    }

    public static Owner nobody() {
        return new Owner(OwnerLevel.NOBODY, null);
    }
}
