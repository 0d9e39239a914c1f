package org.linli.grievance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.handling.ChangingGrievance;
import org.linli.grievance.handling.Command;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Owner;
import org.linli.grievance.owner.Owners;

/** 催办: the resident asks to hurry. */
@ApplicationScoped
class UrgingGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    Owners owners;

    @Inject
    FeedbackConfig config;

    Grievance urge(Command command) {
        return changing.change(command, (grievance, by, now) -> {
            Owner waitsFor = grievance.isUnassigned() ? owners.of(grievance.areaPath()) : null;
            grievance.urge(config.urgePause(), waitsFor, by, now);
        });
    }
}
