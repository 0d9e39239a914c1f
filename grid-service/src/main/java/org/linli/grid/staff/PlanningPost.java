package org.linli.grid.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.linli.grid.staff.model.Post;

/** Changes days of a post that have not come, or takes them back. */
@ApplicationScoped
class PlanningPost {

    @Inject
    ChangingPost changing;

    /** A null leaves the day as it is. */
    Post reschedule(ChangingPost.Command command, LocalDate from, LocalDate to) {
        return changing.change(
                command, "POST_RESCHEDULED", PostNews::of, (post, today) -> post.reschedule(from, to, today));
    }

    Post withdrawEnd(ChangingPost.Command command) {
        return changing.change(command, "POST_END_WITHDRAWN", PostNews::of, Post::withdrawEnd);
    }

    Post withdraw(ChangingPost.Command command) {
        return changing.change(command, "POST_WITHDRAWN", PostNews::ofEnd, Post::withdraw);
    }
}
