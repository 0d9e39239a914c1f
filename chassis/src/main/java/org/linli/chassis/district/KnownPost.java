package org.linli.chassis.district;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post as grid-service's events tell it.
 *
 * @param from the first day; null when it was not told
 * @param to the first day without it; null while it is open-ended
 * @param successorPostId the post that gets its open work when it ends; null to follow each rule
 */
public record KnownPost(
        UUID postId,
        UUID accountId,
        String role,
        String areaCode,
        String areaPath,
        LocalDate from,
        LocalDate to,
        UUID successorPostId) {}
