package org.linli.grievance.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.linli.chassis.outbox.Outbox;
import org.linli.grievance.event.GrievanceEvents;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Step;

/**
 * Writes down the change that was just made to a matter: its event, the matter itself when it is new, and its line in the
 * timeline, under one number.
 */
@ApplicationScoped
public class GrievanceJournal {

    @Inject
    Outbox outbox;

    @Inject
    Grievances grievances;

    @Inject
    Timeline timeline;

    /** @return what was written down */
    @Transactional(Transactional.TxType.MANDATORY)
    public GrievanceAction record(Grievance grievance) {
        Step step = grievance.takeStep();
        outbox.record(grievance, GrievanceEvents.of(grievance, step));
        grievances.persist(grievance);
        timeline.persist(TimelineEntry.of(grievance, step));
        return step.action();
    }
}
