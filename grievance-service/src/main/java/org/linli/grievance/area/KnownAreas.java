package org.linli.grievance.area;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.grievance.model.GrievanceError;

/** The areas that matters can lie in. */
@ApplicationScoped
public class KnownAreas implements PanacheRepositoryBase<KnownArea, UUID> {

    /** @throws CodedException UNKNOWN_AREA when no area has the code now */
    public KnownArea current(String code) {
        return newest(code)
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(GrievanceError.UNKNOWN_AREA, code));
    }

    public String nameOf(String code) {
        return newest(code).firstResultOptional().map(KnownArea::name).orElse(code);
    }

    /** Of two that bear the code while one is being redrawn, the one made later. */
    private PanacheQuery<KnownArea> newest(String code) {
        return find("code = ?1 and current order by id desc", code);
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. A closed area stops being known. */
    public void keep(UUID id, String code, String name, String path, boolean current, long eventVersion) {
        getEntityManager()
                .createNativeQuery("""
                        insert into known_area (id, code, name, path, current, event_version)
                        values (:id, :code, :name, :path, :current, :version)
                        on conflict (id) do update set code = excluded.code, name = excluded.name,
                          path = excluded.path, current = excluded.current, event_version = excluded.event_version
                        where known_area.event_version < excluded.event_version
                        """)
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("name", name)
                .setParameter("path", path)
                .setParameter("current", current)
                .setParameter("version", eventVersion)
                .executeUpdate();
    }
}
