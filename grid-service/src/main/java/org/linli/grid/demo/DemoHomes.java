package org.linli.grid.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.Areas;
import org.linli.grid.estate.BuildingEstate;
import org.linli.grid.estate.Dwelling;
import org.linli.grid.household.RegisteringHousehold;

/** Builds the estates of the demo community and lets its families move in. */
@ApplicationScoped
class DemoHomes {

    static final int BUILDINGS = 34;

    private static final List<String> ESTATES = List.of("镜湖示范花园东区", "镜湖示范花园西区");
    private static final int UNITS = 2;

    @Inject
    Areas areas;

    @Inject
    BuildingEstate building;

    @Inject
    RegisteringHousehold registering;

    void load() {
        Iterator<DemoPeople.Family> families = new DemoPeople().families().iterator();
        Area community = areas.require(DemoAreas.COMMUNITY);
        List<BuildingEstate.Plan> plans = plans();
        int half = BUILDINGS / ESTATES.size();
        for (int i = 0; i < ESTATES.size(); i++) {
            List<BuildingEstate.Built> estate =
                    building.build(community, ESTATES.get(i), plans.subList(i * half, (i + 1) * half));
            for (BuildingEstate.Built built : estate) {
                moveIn(built, families);
            }
        }
    }

    private List<BuildingEstate.Plan> plans() {
        List<BuildingEstate.Plan> plans = new ArrayList<>();
        for (int number = 0; number < BUILDINGS; number++) {
            Area grid = areas.require(DemoAreas.grid(number * DemoAreas.GRIDS / BUILDINGS + 1));
            int homes = DemoPeople.HOUSEHOLDS * (number + 1) / BUILDINGS - DemoPeople.HOUSEHOLDS * number / BUILDINGS;
            plans.add(new BuildingEstate.Plan(number + 1 + "号楼", grid, UNITS, homes));
        }
        return plans;
    }

    private void moveIn(BuildingEstate.Built built, Iterator<DemoPeople.Family> families) {
        for (Dwelling dwelling : built.dwellings()) {
            DemoPeople.Family family = families.next();
            registering.register(dwelling, built.building(), family.members(), family.flags());
        }
    }
}
