package org.linli.grid.estate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.grid.area.model.Area;

/** Homes under one name and, mostly, one property company. */
@Entity
@Table(name = "estate")
public class Estate {

    @Id
    private UUID id;

    private String name;
    private String areaCode;
    private String areaPath;

    protected Estate() {}

    public static Estate in(Area community, String name) {
        Estate estate = new Estate();
        estate.id = Ids.next();
        estate.name = name;
        estate.areaCode = community.code();
        estate.areaPath = community.areaPath();
        return estate;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
