package org.linli.grid.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.event.EventType;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.PostRole;

/**
 * A post ends 离任, or was taken back before it began.
 *
 * @param endedOn the first day without it, which may be to come; the first day of all when it was never held
 * @param successorPostId the post that takes over what is open then; null to leave it to the rule of each kind of work
 */
@EventType("linli.grid.post-ended.v1")
public record PostEnded(
        UUID postId,
        UUID staffId,
        UUID accountId,
        PostRole role,
        String areaCode,
        String areaPath,
        LocalDate endedOn,
        UUID successorPostId) {

    public static PostEnded of(Post post) {
        return new PostEnded(
                post.id(),
                post.staffId(),
                post.accountId(),
                post.role(),
                post.areaCode(),
                post.areaPath(),
                post.validTo(),
                post.successorPostId());
    }
}
