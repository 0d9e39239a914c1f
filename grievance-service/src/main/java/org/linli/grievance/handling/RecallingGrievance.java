package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.owner.Owners;
import org.linli.grievance.owner.SettlingOwner;

/** 收回: takes a matter back from its handler. */
@ApplicationScoped
class RecallingGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    Owners owners;

    @Inject
    SettlingOwner settling;

    Grievance recall(Command command, HandOnReason reason) {
        return changing.change(
                command,
                (grievance, by, now) -> grievance.recall(reason, owners.of(grievance.areaPath()), by, now),
                (grievance, by, now) -> settling.announce(grievance));
    }
}
