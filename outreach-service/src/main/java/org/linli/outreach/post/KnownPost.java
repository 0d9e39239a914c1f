package org.linli.outreach.post;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post as grid-service's events tell it.
 *
 * @param from the first day; null when the fact does not tell it
 * @param to the first day without it; null while it is open-ended
 * @param successorPostId the post that takes over what is open when it ends; null to share it out again
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
