package org.linli.grievance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.deadline.FeedbackConfig;
import org.linli.grievance.handling.ChangingGrievance;
import org.linli.grievance.handling.Command;
import org.linli.grievance.model.Grievance;

/** 催办: the resident asks to hurry. */
@ApplicationScoped
class UrgingGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    FeedbackConfig config;

    Grievance urge(Command command) {
        return changing.change(command, (grievance, by, now) -> grievance.urge(config.urgePause(), by, now));
    }
}
