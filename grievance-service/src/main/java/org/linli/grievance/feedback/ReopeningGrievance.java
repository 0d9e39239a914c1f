package org.linli.grievance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.grievance.catalogue.Catalogue;
import org.linli.grievance.deadline.Deadline;
import org.linli.grievance.deadline.Deadlines;
import org.linli.grievance.deadline.FeedbackConfig;
import org.linli.grievance.handling.ChangingGrievance;
import org.linli.grievance.handling.Command;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.ReopenReason;
import org.linli.grievance.owner.Owners;
import org.linli.grievance.owner.SettlingOwner;

/** 重办: takes a replied matter up again, with a fresh due time. */
@ApplicationScoped
class ReopeningGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    Catalogue catalogue;

    @Inject
    Deadlines deadlines;

    @Inject
    FeedbackConfig config;

    @Inject
    Owners owners;

    @Inject
    SettlingOwner settling;

    Grievance reopen(Command command, ReopenReason reason) {
        return changing.change(
                command,
                (grievance, by, now) -> grievance.reopen(
                        reason,
                        config.reopenWindow(),
                        dueAgain(grievance, now),
                        owners.of(grievance.areaPath()),
                        by,
                        now),
                (grievance, by, now) -> settling.announce(grievance));
    }

    private Deadline dueAgain(Grievance grievance, Instant now) {
        return deadlines.from(now, catalogue.ruleOf(grievance.classified()).allowance());
    }
}
