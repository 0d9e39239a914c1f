package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.owner.Owners;
import org.linli.grievance.owner.SettlingOwner;

/** 退单: the handler gives a matter back to be dispatched anew. */
@ApplicationScoped
class ReturningGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    Owners owners;

    @Inject
    SettlingOwner settling;

    Grievance giveBack(Command command, HandOnReason reason) {
        return changing.change(
                command,
                (grievance, by, now) -> grievance.giveBack(reason, owners.of(grievance.areaPath()), by, now),
                (grievance, by, now) -> settling.announce(grievance));
    }
}
