package org.linli.grievance.model;

import jakarta.persistence.Embeddable;

/**
 * Where a matter lies.
 *
 * @param areaCode the smallest area known to hold the place
 * @param areaPath that area's path
 */
@Embeddable
public record Place(String areaCode, String areaPath) {}
