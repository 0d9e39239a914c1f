package org.linli.outreach.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The areas that campaigns can be for. */
@ApplicationScoped
public class KnownAreas implements PanacheRepositoryBase<KnownArea, UUID> {

    /** The area that has the code now; of two, while a code changes hands, the younger. */
    public Optional<KnownArea> current(String code) {
        return find("code = ?1 and current order by id desc", code).firstResultOptional();
    }

    /** Names by code; a code that is not known is missing. */
    public Map<String, String> names(Collection<String> codes) {
        return find("code in ?1 and current order by id", codes).stream()
                .collect(Collectors.toMap(KnownArea::code, KnownArea::name, (older, younger) -> younger));
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
