package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.linli.chassis.etag.Version;
import org.linli.chassis.security.Caller;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.timeline.GrievanceJournal;

/** What all commands on a matter share: find it in the caller's scope, hold it, change it, write the change down. */
@ApplicationScoped
public class ChangingGrievance {

    @Inject
    Grievances grievances;

    @Inject
    GrievanceJournal journal;

    @Inject
    Clock clock;

    /** One change of an aggregate by its named method. */
    @FunctionalInterface
    public interface Change {
        void apply(Grievance grievance, Caller by, Instant now);
    }

    /** Applies the changes in order; all of them happen or none does. */
    @Transactional
    public Grievance change(Command command, Change... changes) {
        Grievance grievance = grievances.toChange(command.caller(), command.grievanceId());
        Version.requireCurrent(command.ifMatch(), grievance.version());
        Instant now = clock.instant();
        for (Change change : changes) {
            change.apply(grievance, command.caller(), now);
            if (grievance.hasStep()) {
                journal.record(grievance);
            }
        }
        grievances.flush();
        return grievance;
    }
}
