package org.linli.grid.household.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.id.Ids;
import org.linli.grid.estate.Building;
import org.linli.grid.estate.Dwelling;

/** The people who live together in a dwelling 户. */
@Entity
@Table(name = "household")
public class Household implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private long eventVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dwelling_id")
    private Dwelling dwelling;

    private UUID buildingId;
    private String gridCode;
    private String areaPath;
    private int size;

    @Convert(converter = CareFlagText.class)
    @Column(name = "care_flags_enc")
    private String careFlags;

    @Column(columnDefinition = "bytea[]")
    private byte[][] careMarks;

    protected Household() {}

    public static Household moveIn(
            Dwelling dwelling, Building building, int size, Set<CareFlag> flags, CareMarks marks) {
        if (!dwelling.buildingId().equals(building.id())) {
            throw new IllegalArgumentException("the dwelling is in another building");
        }
        Household household = new Household();
        household.id = Ids.next();
        household.dwelling = dwelling;
        household.buildingId = building.id();
        household.gridCode = building.gridCode();
        household.areaPath = building.gridPath();
        household.size = size;
        household.careFlags = CareFlagText.of(flags);
        household.careMarks = marks.of(household.id, flags);
        return household;
    }

    public Set<CareFlag> careFlags() {
        return CareFlagText.flags(careFlags);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String areaPath() {
        return areaPath;
    }

    @Override
    public long nextEventVersion() {
        return ++eventVersion;
    }

    public long version() {
        return version;
    }

    public Dwelling dwelling() {
        return dwelling;
    }

    public UUID buildingId() {
        return buildingId;
    }

    public String gridCode() {
        return gridCode;
    }

    public int size() {
        return size;
    }

    byte[][] careMarks() {
        return careMarks;
    }
}
