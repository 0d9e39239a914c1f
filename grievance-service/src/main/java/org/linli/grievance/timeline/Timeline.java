package org.linli.grievance.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The history of matters, oldest entry first. */
@ApplicationScoped
class Timeline implements PanacheRepositoryBase<TimelineEntry, TimelineEntry.Key> {

    List<TimelineView> of(UUID grievanceId) {
        return find("key.grievanceId = ?1 order by key.number", grievanceId).stream()
                .map(TimelineEntry::view)
                .toList();
    }
}
