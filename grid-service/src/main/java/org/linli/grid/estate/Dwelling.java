package org.linli.grid.estate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.linli.chassis.id.Ids;

/** A flat or house that a household lives in. */
@Entity
@Table(name = "dwelling")
public class Dwelling {

    @Id
    private UUID id;

    private UUID buildingId;
    private short unit;
    private short floor;
    private String door;
    private String address;

    protected Dwelling() {}

    public static Dwelling in(Estate estate, Building building, int unit, int floor, String door) {
        Dwelling dwelling = new Dwelling();
        dwelling.id = Ids.next();
        dwelling.buildingId = building.id();
        dwelling.unit = (short) unit;
        dwelling.floor = (short) floor;
        dwelling.door = door;
        dwelling.address = estate.name() + building.name() + unit + "单元" + door;
        return dwelling;
    }

    public UUID id() {
        return id;
    }

    public UUID buildingId() {
        return buildingId;
    }

    /** The standard address below the community, such as 镜湖花园东区3号楼2单元501. */
    public String address() {
        return address;
    }

    int unit() {
        return unit;
    }

    int floor() {
        return floor;
    }

    String door() {
        return door;
    }
}
