package org.linli.grid.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.linli.chassis.crypto.BlindIndex;
import org.linli.chassis.id.Ids;

/** A flat or house that a household lives in. */
@Entity
@Table(name = "dwelling")
public class Dwelling {

    @Id
    private UUID id;

    private UUID buildingId;
    private short unit;

    @Convert(converter = DwellingFields.Floor.class)
    @Column(name = "floor_enc")
    private String floor;

    @Convert(converter = DwellingFields.Door.class)
    @Column(name = "door_enc")
    private String door;

    @Convert(converter = DwellingFields.Address.class)
    @Column(name = "address_enc")
    private String address;

    private byte[] placeIndex;

    protected Dwelling() {}

    public static Dwelling in(Estate estate, Building building, int unit, int floor, String door, BlindIndex index) {
        Dwelling dwelling = new Dwelling();
        dwelling.id = Ids.next();
        dwelling.buildingId = building.id();
        dwelling.unit = (short) unit;
        dwelling.floor = String.valueOf(floor);
        dwelling.door = door;
        dwelling.placeIndex = index.of(DwellingFields.PLACE, DwellingFields.place(building.id(), unit, door));
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
        return Integer.parseInt(floor);
    }

    String door() {
        return door;
    }

    byte[] placeIndex() {
        return placeIndex;
    }
}
