package org.linli.notification.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;

/** The areas' names by their codes. */
@ApplicationScoped
public class KnownAreas {

    @Inject
    EntityManager entities;

    /** The name; the code itself while no event has told the name. */
    public String nameOf(String code) {
        // No result class: Hibernate never finds the plan of such a native query again, and its cache fills and slows
        // down.
        List<?> names = entities.createNativeQuery("select name from known_area where code = :code and current limit 1")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("code", code)
                .getResultList();
        return names.isEmpty() ? code : (String) names.get(0);
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(UUID id, String code, String name, boolean current, long eventVersion) {
        entities.createNativeQuery("""
                        insert into known_area (id, code, name, current, event_version)
                        values (:id, :code, :name, :current, :version)
                        on conflict (id) do update set code = excluded.code, name = excluded.name,
                          current = excluded.current, event_version = excluded.event_version
                        where known_area.event_version < excluded.event_version
                        """)
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("name", name)
                .setParameter("current", current)
                .setParameter("version", eventVersion)
                .executeUpdate();
    }
}
