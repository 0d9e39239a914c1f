package org.linli.outreach.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.scope.RowScope;
import org.linli.outreach.model.OutreachError;

/** The reading side: adds cells up. */
@ApplicationScoped
class Coverage {

    private static final int MOST_ROWS = 5000;

    private static final String ROWS = """
            select %s as area_path, %s as building_id, sum(households), sum(carried), sum(reached), sum(not_home),
              sum(refused), sum(gone)
            from coverage_cell
            where campaign_id = :campaign and round = :round and %s
            group by 1, 2 order by 1, 2
            """;

    private static final String WHOLE_CAMPAIGN = """
            select coalesce(sum(households - carried), 0), coalesce(sum(reached), 0)
            from coverage_cell where campaign_id = :campaign and %s
            """;

    private static final String CHILD_OF_BASE = "case when area_path = :base then area_path else "
            + ":base || '.' || split_part(substr(area_path, length(:base) + 2), '.', 1) end";

    @Inject
    EntityManager database;

    /**
     * One row.
     *
     * @param buildingId null unless grouped by building
     */
    record Row(String areaPath, UUID buildingId, Counts counts) {}

    /** What a whole campaign has reached, over all of its rounds. */
    record Overall(long households, long reached) {}

    /**
     * Rows in the order of area paths.
     *
     * @param base the area whose children are the rows, when grouped by area; null for the districts
     * @throws CodedException COVERAGE_TOO_WIDE when there are more than 5,000
     */
    List<Row> rows(UUID campaign, int round, GroupBy groupBy, String base, RowScope scope) {
        String area =
                switch (groupBy) {
                    case AREA -> base == null ? "split_part(area_path, '.', 1)" : CHILD_OF_BASE;
                    case GRID, BUILDING -> "grid_path";
                };
        String building = groupBy == GroupBy.BUILDING ? "building_id" : "cast(null as uuid)";
        Query query = query(String.format(ROWS, area, building, scope.condition()), campaign, scope)
                .setParameter("round", round)
                .setMaxResults(MOST_ROWS + 1);
        if (groupBy == GroupBy.AREA && base != null) {
            query.setParameter("base", base);
        }
        List<?> found = query.getResultList();
        if (found.size() > MOST_ROWS) {
            throw new CodedException(OutreachError.COVERAGE_TOO_WIDE, MOST_ROWS);
        }
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    Overall overall(UUID campaign, RowScope scope) {
        Object[] sums = (Object[]) query(String.format(WHOLE_CAMPAIGN, scope.condition()), campaign, scope)
                .getSingleResult();
        return new Overall(number(sums[0]), number(sums[1]));
    }

    private Query query(String sql, UUID campaign, RowScope scope) {
        Query query = database.createNativeQuery(sql).setParameter("campaign", campaign);
        scope.parameters().forEach(query::setParameter);
        return query;
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                (UUID) columns[1],
                new Counts(
                        number(columns[2]),
                        number(columns[3]),
                        number(columns[4]),
                        number(columns[5]),
                        number(columns[6]),
                        number(columns[7])));
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
