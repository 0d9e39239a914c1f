package org.linli.chassis.district;

import java.time.LocalDate;
import java.util.UUID;

/** The fields of {@code linli.grid.post-assigned.v1} and {@code linli.grid.post-ended.v1} that the copy of the posts is made of. */
public record PostChanged(
        UUID postId,
        UUID accountId,
        String role,
        String areaCode,
        String areaPath,
        LocalDate from,
        LocalDate to,
        LocalDate endedOn,
        UUID successorPostId) {}
