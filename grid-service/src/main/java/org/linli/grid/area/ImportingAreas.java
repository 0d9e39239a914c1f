package org.linli.grid.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.outbox.Outbox;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.AreaCode;
import org.linli.grid.area.model.Areas;
import org.linli.grid.area.model.GridKind;
import org.linli.grid.error.GridError;

/** Takes over a list of areas: opens what is new, renames what has another name, leaves the rest alone. */
@ApplicationScoped
public class ImportingAreas {

    private static final int MOST_FINDINGS = 100;

    @Inject
    Areas areas;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * @param dryRun only tells what an import would do
     * @param by rows of areas outside of whose administration are findings
     * @throws CodedException AREA_LIST_REFUSED with the findings when anything is wrong and it is not a dry run
     */
    @Transactional
    public AreaImportResult importing(List<AreaRow> rows, boolean dryRun, Caller by) {
        // Two imports at once would both find a code missing.
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('area-import'))", Integer.class)
                .getSingleResult();
        Map<String, Area> known = known(rows);
        List<AreaFinding> findings = new AreaListCheck(by, known.keySet()).findings(rows);
        List<AreaFinding> first = findings.stream().limit(MOST_FINDINGS).toList();
        if (!findings.isEmpty()) {
            if (dryRun) {
                return new AreaImportResult(true, rows.size(), 0, 0, 0, first);
            }
            throw new CodedException(GridError.AREA_LIST_REFUSED, findings.size()).with("findings", first);
        }
        AreaImportResult result = dryRun ? compare(rows, known) : write(rows, known);
        if (!dryRun) {
            trail.record(AuditEntry.of(by, "AREAS_IMPORTED")
                    .with("opened", String.valueOf(result.opened()))
                    .with("renamed", String.valueOf(result.renamed())));
        }
        return result;
    }

    private Map<String, Area> known(List<AreaRow> rows) {
        Set<String> codes = new TreeSet<>();
        rows.stream().map(AreaRow::code).filter(AreaCode::isValid).forEach(code -> {
            codes.add(code);
            new AreaCode(code).parent().ifPresent(parent -> codes.add(parent.value()));
        });
        return codes.isEmpty() ? new HashMap<>() : new HashMap<>(areas.current(codes));
    }

    private static AreaImportResult compare(List<AreaRow> rows, Map<String, Area> known) {
        int opened = 0;
        int renamed = 0;
        for (AreaRow row : rows) {
            Area area = known.get(row.code());
            if (area == null) {
                opened++;
            } else if (!area.name().equals(row.name()) || area.kind() != kind(row, area.kind())) {
                renamed++;
            }
        }
        return new AreaImportResult(true, rows.size(), opened, renamed, rows.size() - opened - renamed, List.of());
    }

    private AreaImportResult write(List<AreaRow> rows, Map<String, Area> known) {
        int opened = 0;
        int renamed = 0;
        // A parent's code is the head of its children's, so parents come first.
        for (AreaRow row :
                rows.stream().sorted(Comparator.comparing(AreaRow::code)).toList()) {
            Area area = known.get(row.code());
            if (area == null) {
                known.put(row.code(), open(row, known));
                opened++;
            } else if (area.rename(row.name(), kind(row, area.kind()))) {
                outbox.record(area, AreaChanged.of(area));
                renamed++;
            }
        }
        return new AreaImportResult(false, rows.size(), opened, renamed, rows.size() - opened - renamed, List.of());
    }

    private Area open(AreaRow row, Map<String, Area> known) {
        AreaCode code = new AreaCode(row.code());
        Area parent = code.parent().map(above -> known.get(above.value())).orElse(null);
        Area area = Area.open(
                code, row.name(), kind(row, null), parent, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        areas.persist(area);
        outbox.record(area, AreaChanged.of(area));
        return area;
    }

    /** A list that says nothing of kinds leaves them as they are. */
    private static GridKind kind(AreaRow row, GridKind present) {
        if (row.kind() == null) {
            return present;
        }
        return row.kind().isEmpty() ? null : GridKind.valueOf(row.kind());
    }
}
