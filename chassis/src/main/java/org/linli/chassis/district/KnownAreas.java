package org.linli.chassis.district;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The areas as this service knows them. */
@ApplicationScoped
@IfBuildProperty(name = "linli.district.areas", stringValue = "true")
public class KnownAreas {

    @Inject
    EntityManager database;

    /** The area that has the code now; of two, while a code changes hands, the younger. */
    public Optional<KnownArea> current(String code) {
        return find(List.of(code)).reduce((older, younger) -> younger);
    }

    /** The name; the code itself when no area has it now. */
    public String nameOf(String code) {
        return current(code).map(KnownArea::name).orElse(code);
    }

    /** Names by code; a code that is not known is missing. */
    public Map<String, String> names(Collection<String> codes) {
        return find(codes).collect(Collectors.toMap(KnownArea::code, KnownArea::name, (older, younger) -> younger));
    }

    /** Takes a newer fact over; an older one that arrives late changes nothing. A closed area stops being known. */
    public void keep(UUID id, String code, String name, String path, boolean current, long version) {
        database.createNativeQuery("""
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
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Without a result class: Hibernate never finds the plan of such a native query again, and its cache fills up. */
    private Stream<KnownArea> find(Collection<String> codes) {
        List<?> rows = database.createNativeQuery(
                        "select code, name, path from known_area where code in :codes and current order by id")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("codes", codes)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new KnownArea((String) row[0], (String) row[1], (String) row[2]));
    }
}
