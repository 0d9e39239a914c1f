package org.linli.grid.area.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;

/** One node of the tree of areas 区域. */
@Entity
@Table(name = "area")
public class Area implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private long eventVersion;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    @Enumerated(EnumType.STRING)
    private GridKind kind;

    private UUID parentId;
    private String path;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Area() {}

    /** @param parent null for a district and for nothing else */
    public static Area open(AreaCode code, String name, GridKind kind, Area parent, LocalDate from) {
        String above = code.parent().map(AreaCode::value).orElse(null);
        if (parent == null ? above != null : !parent.code.equals(above)) {
            throw new IllegalArgumentException("the parent of " + code + " is " + above);
        }
        Area area = new Area();
        area.id = Ids.next();
        area.code = code.value();
        area.name = name;
        area.level = code.level();
        area.kind = kind;
        area.parentId = parent == null ? null : parent.id;
        area.path = code.at().value();
        area.validFrom = from;
        return area;
    }

    /** Corrects the name or the kind; answers whether anything is different now. */
    public boolean rename(String newName, GridKind newKind) {
        boolean different = !name.equals(newName) || kind != newKind;
        name = newName;
        kind = newKind;
        return different;
    }

    /** The code of the node above; null for a district. */
    public String parentCode() {
        return new AreaCode(code).parent().map(AreaCode::value).orElse(null);
    }

    public AreaPath at() {
        return new AreaPath(path);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String areaPath() {
        return path;
    }

    @Override
    public long nextEventVersion() {
        return ++eventVersion;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public AreaLevel level() {
        return level;
    }

    public GridKind kind() {
        return kind;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
