package org.linli.grid.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRole;

/** Somebody holds a post on these days 到任; told again whenever they change. */
@EventType("linli.grid.post-assigned.v1")
public record PostAssigned(
        UUID postId,
        UUID staffId,
        UUID accountId,
        PostRole role,
        String areaCode,
        String areaPath,
        LocalDate from,
        LocalDate to) {

    public static PostAssigned of(Post post) {
        return new PostAssigned(
                post.id(),
                post.staffId(),
                post.accountId(),
                post.role(),
                post.areaCode(),
                post.areaPath(),
                post.validFrom(),
                post.validTo());
    }
}
