package org.linli.outreach.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.security.Caller;

/** Hands the tasks of one post on, or gives it those that are nobody's. */
@ApplicationScoped
class HandingOver {

    @Inject
    OpenTasks tasks;

    @Inject
    AuditTrail audit;

    /** Leaves a post that is over; does nothing while another process is at it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void leave(UUID post, LocalDate today) {
        if (tasks.isHeldByAnother(post)) {
            return;
        }
        int taken = tasks.toSuccessor(post, today);
        OpenTasks.Shared shared = tasks.shareOutOf(post, today);
        if (taken + shared.tasks() > 0) {
            audit.record(AuditEntry.of(Caller.system(), "VISIT_TASKS_HANDED_OVER")
                    .on("POST", post)
                    .with("toSuccessor", Integer.toString(taken))
                    .with("toWorkers", Integer.toString(shared.toWorkers()))
                    .with("toNobody", Integer.toString(shared.tasks() - shared.toWorkers())));
        }
    }

    /** Gives a worker's grid the tasks that nobody had. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fill(UUID post, LocalDate today) {
        if (tasks.isHeldByAnother(post)) {
            return;
        }
        OpenTasks.Shared shared = tasks.shareOutInGridOf(post, today);
        if (shared.tasks() > 0) {
            audit.record(AuditEntry.of(Caller.system(), "VISIT_TASKS_GIVEN")
                    .on("POST", post)
                    .with("toWorkers", Integer.toString(shared.toWorkers())));
        }
    }
}
