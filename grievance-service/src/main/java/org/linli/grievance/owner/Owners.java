package org.linli.grievance.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.model.Owner;
import org.linli.grievance.routing.Desk;

/** Finds the lowest level around a place that can take the next step today. */
@ApplicationScoped
public class Owners {

    @Inject
    Desk desk;

    public Owner of(String place) {
        return desk.nearest(new AreaPath(place))
                .map(post -> Owner.at(new AreaPath(post.areaPath())))
                .orElseGet(Owner::nobody);
    }

    /** Who answers for what the handler has replied to: the handler, as long as somebody else is there to close it. */
    Owner ofReply(String place, UUID handler) {
        return desk.hasOthersThan(handler, new AreaPath(place)) ? Owner.handler() : Owner.nobody();
    }
}
