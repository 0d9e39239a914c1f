package org.linli.grid.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.grid.area.model.Area;

/** Puts an estate, its buildings and its dwellings on record. */
@ApplicationScoped
public class BuildingEstate {

    @Inject
    EntityManager database;

    @Inject
    BlindIndex index;

    /**
     * A building that is to be put on record.
     *
     * @param units how many entrances it has
     * @param dwellings how many dwellings, two on each floor of each entrance
     */
    public record Plan(String name, Area grid, int units, int dwellings) {}

    /** A building that stands, with its dwellings from the ground up. */
    public record Built(Building building, List<Dwelling> dwellings) {}

    @Transactional
    public List<Built> build(Area community, String name, List<Plan> plans) {
        Estate estate = Estate.in(community, name);
        database.persist(estate);
        return plans.stream().map(plan -> build(estate, plan)).toList();
    }

    private Built build(Estate estate, Plan plan) {
        Building building = Building.of(estate, plan.name(), plan.grid());
        database.persist(building);
        List<Dwelling> dwellings = IntStream.range(0, plan.dwellings())
                .mapToObj(number -> dwelling(estate, building, plan.units(), number))
                .toList();
        dwellings.forEach(database::persist);
        return new Built(building, dwellings);
    }

    private Dwelling dwelling(Estate estate, Building building, int units, int number) {
        int unit = number % units + 1;
        int inUnit = number / units;
        int floor = inUnit / 2 + 1;
        return Dwelling.in(estate, building, unit, floor, String.valueOf(floor * 100 + inUnit % 2 + 1), index);
    }
}
