package org.linli.grid.estate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.grid.area.model.Area;

/** A building of an estate, in one grid. */
@Entity
@Table(name = "building")
public class Building {

    @Id
    private UUID id;

    private UUID estateId;
    private String name;
    private String gridCode;
    private String gridPath;

    protected Building() {}

    /** @param grid a grid or micro-grid */
    public static Building of(Estate estate, String name, Area grid) {
        if (!grid.level().isGrid()) {
            throw new IllegalArgumentException("a building lies in a grid");
        }
        Building building = new Building();
        building.id = Ids.next();
        building.estateId = estate.id();
        building.name = name;
        building.gridCode = grid.code();
        building.gridPath = grid.areaPath();
        return building;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String gridCode() {
        return gridCode;
    }

    public String gridPath() {
        return gridPath;
    }
}
