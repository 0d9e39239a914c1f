package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.HandOnReason;
import org.linli.grievance.routing.Routing;

/** 转办: hands a matter on to another post. */
@ApplicationScoped
class TransferringGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    Routing routing;

    /** @param namedPost the post that was chosen; null to follow the item's rule */
    Grievance transfer(Command command, UUID namedPost, HandOnReason reason) {
        return changing.change(command, (grievance, by, now) -> {
            grievance.require(GrievanceAction.TRANSFER, by);
            grievance.transfer(routing.route(grievance, namedPost, now), reason, by, now);
        });
    }
}
