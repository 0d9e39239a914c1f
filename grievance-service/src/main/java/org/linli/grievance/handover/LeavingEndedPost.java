package org.linli.grievance.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.routing.PostHolder;
import org.linli.grievance.routing.PostHolders;
import org.linli.grievance.routing.Routing;

/** Takes one matter out of the hands of a post that has ended. */
@ApplicationScoped
class LeavingEndedPost {

    @Inject
    Grievances grievances;

    @Inject
    PostHolders posts;

    @Inject
    Routing routing;

    @Inject
    PassingOn passing;

    @Inject
    Clock clock;

    /** @return false when somebody else changes the matter right now, or has done it already */
    @Transactional
    boolean leave(UUID grievanceId) {
        Optional<Grievance> held = grievances
                .holdIfFree(grievanceId)
                .filter(grievance -> grievance.status().isHandled());
        Optional<PostHolder> ended = held.flatMap(
                        grievance -> posts.findByIdOptional(grievance.handler().postId()))
                .filter(post -> post.hasEndedBy(LocalDate.now(clock)));
        ended.ifPresent(post -> passing.fromEnded(held.orElseThrow(), successor(held.orElseThrow(), post)));
        return ended.isPresent();
    }

    /** The post that was named as its successor; null when none was, or when it cannot have this matter. */
    private UUID successor(Grievance grievance, PostHolder ended) {
        UUID successor = ended.successorPostId();
        return successor != null && routing.canBeGiven(grievance, successor) ? successor : null;
    }
}
