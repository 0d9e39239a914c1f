package org.linli.grievance.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The decisions on record. */
@ApplicationScoped
class RoutingDecisions implements PanacheRepositoryBase<RoutingDecision, UUID> {

    List<RoutingView> of(UUID grievanceId) {
        return find("grievanceId = ?1 order by id", grievanceId).stream()
                .map(RoutingDecision::view)
                .toList();
    }
}
