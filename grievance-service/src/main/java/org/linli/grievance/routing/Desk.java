package org.linli.grievance.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Step;

/** Those who steer matters at a place, and which one of them is told that a matter waits for them. */
@ApplicationScoped
public class Desk {

    // The deeper of two paths that both lead to the place is the longer one.
    private static final Comparator<PostHolder> NEAREST = Comparator.<PostHolder>comparingInt(
                    post -> post.areaPath().length())
            .reversed()
            .thenComparing(PostHolder::postId);

    @Inject
    PostHolders posts;

    @Inject
    Clock clock;

    /** The post of the desk that is nearest to the place today; empty when the whole district has none. */
    public Optional<PostHolder> nearest(AreaPath place) {
        return of(place).stream().min(NEAREST);
    }

    /** Whether somebody else than the account is of the desk. */
    public boolean hasOthersThan(UUID account, AreaPath place) {
        return of(place).stream().anyMatch(post -> !post.accountId().equals(account));
    }

    /**
     * Who is told after a step, always somebody who may do the next one: of a matter given back whoever dispatched it and
     * still may, otherwise the nearest; of one that is replied to somebody else than its handler.
     *
     * @return empty when the next step is not for the desk, or when nobody is there
     */
    public Optional<UUID> told(Grievance grievance, Step step) {
        if (!grievance.status().waitsForSteering()) {
            return Optional.empty();
        }
        List<PostHolder> able = of(new AreaPath(grievance.areaPath())).stream()
                .filter(post -> grievance.status().isUnassigned()
                        || !post.accountId().equals(grievance.handler().accountId()))
                .toList();
        return able.stream()
                .filter(post -> step.action() == GrievanceAction.RETURN
                        && post.accountId().equals(grievance.assignment().dispatcherAccountId()))
                .findFirst()
                .or(() -> able.stream().min(NEAREST))
                .map(PostHolder::accountId);
    }

    private List<PostHolder> of(AreaPath place) {
        return posts.answeringFor(place, GrievanceRight.STEER.roles(), LocalDate.now(clock));
    }
}
