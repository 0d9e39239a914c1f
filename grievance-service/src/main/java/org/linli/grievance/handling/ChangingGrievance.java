package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.etag.Version;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Right;
import org.linli.grievance.model.Actor;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.GrievanceRight;
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
    AuditTrail audit;

    @Inject
    Clock clock;

    /** One change of an aggregate by its named method. */
    @FunctionalInterface
    public interface Change {
        void apply(Grievance grievance, Actor actor, Instant now);
    }

    /**
     * Applies the changes in order; all of them happen or none does.
     *
     * @throws CodedException FORBIDDEN when the caller sees the matter but may not steer it where it lies
     */
    @Transactional
    public Grievance steer(Command command, Change... changes) {
        return change(command, GrievanceRight.STEER, changes);
    }

    /** The same for the matter's own parties; the aggregate knows who they are. */
    @Transactional
    public Grievance change(Command command, Change... changes) {
        return change(command, null, changes);
    }

    private Grievance change(Command command, Right needed, Change... changes) {
        Grievance grievance = grievances.toChange(command.caller(), command.grievanceId());
        if (needed != null && !command.caller().may(needed, new AreaPath(grievance.areaPath()))) {
            throw new CodedException(CommonError.FORBIDDEN);
        }
        Version.requireCurrent(command.ifMatch(), grievance.version());
        Actor actor = Actor.of(command.caller());
        Instant now = clock.instant();
        for (Change change : changes) {
            change.apply(grievance, actor, now);
            if (grievance.hasStep()) {
                GrievanceAction action = journal.record(grievance);
                audit.record(AuditEntry.of(command.caller(), "GRIEVANCE_" + action)
                        .on("GRIEVANCE", grievance.id())
                        .in(new AreaPath(grievance.areaPath())));
            }
        }
        grievances.flush();
        return grievance;
    }
}
