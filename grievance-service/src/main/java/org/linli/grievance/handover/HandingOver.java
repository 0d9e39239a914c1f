package org.linli.grievance.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceError;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.routing.PostHolders;

/** 交接: hands all open matters of a post over at once. */
@ApplicationScoped
class HandingOver {

    private static final int MOST = 50;

    @Inject
    Grievances grievances;

    @Inject
    PostHolders posts;

    @Inject
    PassingOn passing;

    @Inject
    Clock clock;

    /** @param toPost who gets them; null to follow each item's rule */
    @Transactional
    HandOverView handOver(UUID fromPost, UUID toPost, Caller by) {
        HandOnReason reason = posts.findByIdOptional(fromPost)
                .filter(post -> by.may(GrievanceRight.STEER, new AreaPath(post.areaPath())))
                .map(post -> post.hasEndedBy(LocalDate.now(clock)) ? HandOnReason.POST_ENDED : HandOnReason.ABSENCE)
                .orElseThrow(() -> new CodedException(GrievanceError.UNKNOWN_POST));
        List<Grievance> held = grievances.toHandOver(by, fromPost, MOST + 1);
        List<HandOverView.Matter> handed = held.stream()
                .limit(MOST)
                .map(grievance -> {
                    passing.on(grievance, toPost, reason, by);
                    return HandOverView.of(grievance);
                })
                .toList();
        return new HandOverView(handed, held.size() > MOST);
    }
}
