package org.linli.grid.household.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Column(columnDefinition = "text[]")
    private String[] careFlags;

    protected Household() {}

    public static Household moveIn(Dwelling dwelling, Building building, int size, Set<CareFlag> flags) {
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
        household.careFlags = flags.stream().sorted().map(CareFlag::name).toArray(String[]::new);
        return household;
    }

    public Set<CareFlag> careFlags() {
        return Arrays.stream(careFlags)
                .map(CareFlag::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CareFlag.class)));
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
}
