package org.linli.outreach.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The matters that came from visits. */
@ApplicationScoped
public class RaisedMatters implements PanacheRepositoryBase<RaisedMatter, UUID> {

    /** The matter of a visit; a visit finds at most one need. */
    public Optional<RaisedMatter> of(UUID visitId) {
        return find("visitId = ?1 order by grievanceId", visitId).firstResultOptional();
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(UUID grievanceId, UUID visitId, String number, String status, long eventVersion) {
        getEntityManager()
                .createNativeQuery("""
                        insert into raised_matter (grievance_id, visit_id, number, status, event_version)
                        values (:grievance, :visit, :number, :status, :version)
                        on conflict (grievance_id) do update set number = excluded.number, status = excluded.status,
                          event_version = excluded.event_version
                        where raised_matter.event_version < excluded.event_version
                        """)
                .setParameter("grievance", grievanceId)
                .setParameter("visit", visitId)
                .setParameter("number", number)
                .setParameter("status", status)
                .setParameter("version", eventVersion)
                .executeUpdate();
    }
}
