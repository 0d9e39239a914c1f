package org.linli.grievance.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.event.GrievanceEvents;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Step;
import org.linli.grievance.routing.Desk;

/**
 * Writes down the change that was just made to a matter: its event, the matter itself when it is new, its line in the
 * timeline under the event's number, and its entry in the audit trail.
 */
@ApplicationScoped
public class GrievanceJournal {

    @Inject
    Outbox outbox;

    @Inject
    Grievances grievances;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    Desk desk;

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Grievance grievance) {
        Step step = grievance.takeStep();
        outbox.record(
                grievance,
                GrievanceEvents.of(grievance, step, desk.told(grievance, step).orElse(null)));
        grievances.persist(grievance);
        timeline.persist(TimelineEntry.of(grievance, step));
        audit.record(entry(grievance, step));
    }

    /** Who has the matter now and, where somebody let go of it, who had it and why: ids and codes, no words. */
    private static AuditEntry entry(Grievance grievance, Step step) {
        AuditEntry entry = AuditEntry.of(step.by(), "GRIEVANCE_" + step.action())
                .on("GRIEVANCE", grievance.id())
                .in(new AreaPath(grievance.areaPath()));
        if (grievance.handler() != null) {
            entry = entry.with("post", grievance.handler().postId().toString());
        }
        Step.HandedOn handedOn = step.handedOn();
        return handedOn == null
                ? entry
                : entry.with("from", handedOn.from().postId().toString())
                        .with("reason", handedOn.reason().name());
    }
}
