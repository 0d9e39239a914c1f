package org.linli.grievance.model;

import java.util.UUID;

/**
 * What a list of matters is narrowed to; each null narrows nothing.
 *
 * @param status only matters in this state
 * @param itemCode only matters of this item
 * @param handlerPostId only matters that this post has or had last
 * @param owner only matters whose next step is owed at this level
 */
public record GrievanceFilter(GrievanceStatus status, String itemCode, UUID handlerPostId, OwnerLevel owner) {}
