package org.linli.outreach.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.outreach.matter.RaisedMatters;

/** Follows the matters that came from visits; every other matter is none of this service's business. */
@ApplicationScoped
public class FollowingMatters implements EventHandler<MatterTold> {

    @Inject
    RaisedMatters matters;

    @Override
    public Set<String> eventTypes() {
        return Set.of(
                "linli.grievance.filed.v1",
                "linli.grievance.accepted.v1",
                "linli.grievance.dispatched.v1",
                "linli.grievance.escalated.v1",
                "linli.grievance.entrusted.v1",
                "linli.grievance.signed.v1",
                "linli.grievance.transferred.v1",
                "linli.grievance.returned.v1",
                "linli.grievance.recalled.v1",
                "linli.grievance.urged.v1",
                "linli.grievance.replied.v1",
                "linli.grievance.rated.v1",
                "linli.grievance.closed.v1",
                "linli.grievance.reopened.v1");
    }

    @Override
    public Class<MatterTold> dataType() {
        return MatterTold.class;
    }

    @Override
    public void on(IncomingEvent<MatterTold> event) {
        MatterTold matter = event.data();
        if (matter.originVisitId() != null) {
            matters.keep(
                    matter.grievanceId(),
                    matter.originVisitId(),
                    matter.number(),
                    matter.status(),
                    event.aggregateVersion());
        }
    }
}
