package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.routing.Routing;

/** 派单: gives a matter to whoever answers for it. A matter nobody has accepted yet is accepted by the same click. */
@ApplicationScoped
public class DispatchingGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    Routing routing;

    /** @param namedPost the post that the dispatcher chose; null to follow the item's rule */
    public Grievance dispatch(Command command, UUID namedPost) {
        return changing.change(
                command,
                (grievance, by, now) -> {
                    if (grievance.status().awaitsAcceptance()) {
                        grievance.accept(by, now);
                    }
                },
                (grievance, by, now) -> {
                    grievance.require(GrievanceAction.DISPATCH, by);
                    grievance.dispatch(routing.route(grievance, namedPost, now), by, now);
                });
    }
}
