package org.linli.grievance.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.security.Caller;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.model.Handler;
import org.linli.grievance.owner.Owners;
import org.linli.grievance.owner.SettlingOwner;
import org.linli.grievance.routing.Routing;
import org.linli.grievance.timeline.GrievanceJournal;

/** Passes one matter on to whoever can have it, and takes it back where nobody can. */
@ApplicationScoped
class PassingOn {

    @Inject
    Routing routing;

    @Inject
    Owners owners;

    @Inject
    SettlingOwner settling;

    @Inject
    GrievanceJournal journal;

    @Inject
    Clock clock;

    /** @param toPost who gets it, and is refused when it cannot; null to follow the item's rule */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(Grievance grievance, UUID toPost, HandOnReason reason, Caller by) {
        Instant now = clock.instant();
        grievance.require(GrievanceAction.TRANSFER, by);
        Optional<Handler> next =
                toPost == null ? routing.byRule(grievance, now) : Optional.of(routing.route(grievance, toPost, now));
        pass(grievance, next, reason, by, now);
    }

    /** @param successor who was named to take over from the post that has ended; null to follow the item's rule */
    @Transactional(Transactional.TxType.MANDATORY)
    void fromEnded(Grievance grievance, UUID successor) {
        Instant now = clock.instant();
        Optional<Handler> next = successor == null
                ? routing.byRule(grievance, now)
                : Optional.of(routing.toSuccessor(grievance, successor, now));
        pass(grievance, next, HandOnReason.POST_ENDED, Caller.system(), now);
    }

    private void pass(Grievance grievance, Optional<Handler> next, HandOnReason reason, Caller by, Instant now) {
        if (next.isPresent()) {
            grievance.transfer(next.get(), reason, by, now);
        } else {
            grievance.recall(reason, owners.of(grievance.areaPath()), by, now);
        }
        journal.record(grievance);
        if (next.isEmpty()) {
            settling.announce(grievance);
        }
    }
}
