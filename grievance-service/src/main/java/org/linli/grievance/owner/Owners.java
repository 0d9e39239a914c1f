package org.linli.grievance.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Owner;
import org.linli.grievance.routing.PostHolder;
import org.linli.grievance.routing.PostHolders;

/** Finds the lowest level around a place that can take the next step today. */
@ApplicationScoped
public class Owners {

    // The deeper of two paths that both lead to the place is the longer one.
    private static final Comparator<PostHolder> NEAREST = Comparator.<PostHolder>comparingInt(
                    post -> post.areaPath().length())
            .reversed()
            .thenComparing(PostHolder::postId);

    @Inject
    PostHolders posts;

    @Inject
    Clock clock;

    public Owner of(String place) {
        return steering(place)
                .min(NEAREST)
                .map(post -> Owner.at(new AreaPath(post.areaPath()), post.accountId()))
                .orElseGet(Owner::nobody);
    }

    /** Who answers for what the handler has replied to: the handler, as long as somebody else is there to close it. */
    Owner ofReply(String place, UUID handler) {
        return steering(place).anyMatch(post -> !post.accountId().equals(handler)) ? Owner.handler() : Owner.nobody();
    }

    private Stream<PostHolder> steering(String place) {
        return posts.answeringFor(new AreaPath(place), GrievanceRight.STEER.roles(), LocalDate.now(clock)).stream();
    }
}
