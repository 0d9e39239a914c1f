package org.linli.outreach.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The households that can be visited. Only queries over whole grids read them, so no row is loaded as an object. */
@ApplicationScoped
public class Households {

    @Inject
    EntityManager database;

    /** Takes a newer fact over; an older one that arrives late changes nothing. */
    public void keep(UUID id, String areaPath, String gridCode, UUID buildingId, int size, long eventVersion) {
        database.createNativeQuery("""
                        insert into household (id, area_path, grid_code, grid_path, building_id, size, event_version)
                        values (:id, :path, :grid, :gridPath, :building, :size, :version)
                        on conflict (id) do update set area_path = excluded.area_path, grid_code = excluded.grid_code,
                          grid_path = excluded.grid_path, building_id = excluded.building_id, size = excluded.size,
                          event_version = excluded.event_version
                        where household.event_version < excluded.event_version
                        """)
                .setParameter("id", id)
                .setParameter("path", areaPath)
                .setParameter("grid", gridCode)
                .setParameter("gridPath", GridPath.of(areaPath, gridCode))
                .setParameter("building", buildingId)
                .setParameter("size", size)
                .setParameter("version", eventVersion)
                .executeUpdate();
    }
}
