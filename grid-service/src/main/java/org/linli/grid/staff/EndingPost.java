package org.linli.grid.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.grid.error.GridError;
import org.linli.grid.staff.model.Post;
import org.linli.grid.staff.model.Posts;

/** 离任: takes a post from its holder, today or on a day to come, and names who takes over. */
@ApplicationScoped
class EndingPost {

    @Inject
    ChangingPost changing;

    @Inject
    Posts posts;

    /**
     * @param on the first day on which it is no longer held; null for today
     * @param successor the post that takes over; null for none
     */
    Post end(ChangingPost.Command command, LocalDate on, UUID successor) {
        return changing.change(command, "POST_ENDED", PostNews::ofEnd, (post, today) -> {
            LocalDate day = Objects.requireNonNullElse(on, today);
            requireSuccessor(post, successor, day.isBefore(today) ? today : day);
            post.end(day, successor, today);
        });
    }

    /** Work can only go to a post that is another one, is held by then, and answers for the place or a part of it. */
    private void requireSuccessor(Post post, UUID successor, LocalDate by) {
        boolean fits = successor == null
                || posts.held(successor, by)
                        .filter(other -> !other.id().equals(post.id()))
                        .filter(other ->
                                other.at().covers(post.at()) || post.at().covers(other.at()))
                        .isPresent();
        if (!fits) {
            throw new CodedException(GridError.UNKNOWN_SUCCESSOR);
        }
    }
}
