package org.linli.grid.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRole;

/** Somebody no longer holds a post 离任; {@code endedOn} is the first day without it. */
@EventType("linli.grid.post-ended.v1")
public record PostEnded(
        UUID postId, UUID staffId, UUID accountId, PostRole role, String areaCode, String areaPath, LocalDate endedOn) {

    public static PostEnded of(Post post) {
        return new PostEnded(
                post.id(),
                post.staffId(),
                post.accountId(),
                post.role(),
                post.areaCode(),
                post.areaPath(),
                post.validTo());
    }
}
