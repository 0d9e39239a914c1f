package org.linli.outreach.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.chassis.district.KnownPosts;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.model.StaffScope;

/** Counts the households that a campaign is for. */
@ApplicationScoped
public class Audience {

    private static final String IN_AREAS = """
            h.size > 0
            and exists (select from campaign_area a where a.campaign_id = c.id
                  and (h.area_path = a.area_path or starts_with(h.area_path, a.area_path || '.')))
            """;

    /** The rule of a round, over {@code household h}, {@code campaign c} and {@code :round}. */
    public static final String RULE = IN_AREAS + """
            and (cardinality(c.care_flags) = 0 or exists (select from round_audience r
                  where r.campaign_id = c.id and r.round = :round and r.household_id = h.id))
            """;

    private static final String BY_GRID = """
            select h.grid_code, min(h.grid_path) as grid_path, count(*) as households
            from household h join campaign c on c.id = :campaign
            where %s and %s
            group by h.grid_code
            order by 2, 1
            """;

    private static final String WORKERS = String.format("""
            select p.area_code, count(*) from post_holder p
            where %s and p.role = 'GRID_WORKER' and p.area_code in (:grids) group by p.area_code
            """, KnownPosts.HELD);

    @Inject
    EntityManager database;

    @Inject
    GridAudiences grid;

    @Inject
    Clock clock;

    /**
     * One grid of the audience.
     *
     * @param workers how many grid workers hold a post there now; 0 means that nobody will be assigned
     */
    public record GridCount(String gridCode, String gridPath, long households, long workers) {}

    /**
     * Grids in the order of their paths, as far as the caller may see them.
     *
     * @throws CodedException UNAVAILABLE when grid-service has to be asked and does not answer
     */
    public List<GridCount> byGrid(Campaign campaign, Caller caller) {
        List<Homes> homes = campaign.careFlags().isEmpty() ? known(campaign, caller) : asked(campaign, caller);
        Map<String, Long> workers = workers(homes.stream().map(Homes::gridCode).toList());
        return homes.stream()
                .map(grid -> new GridCount(
                        grid.gridCode(), grid.gridPath(), grid.households(), workers.getOrDefault(grid.gridCode(), 0L)))
                .toList();
    }

    /** The households of one grid. */
    record Homes(String gridCode, String gridPath, long households) {}

    private List<Homes> known(Campaign campaign, Caller caller) {
        RowScope scope = StaffScope.within("h.area_path", caller, OutreachRight.PREVIEW);
        Query query = database.createNativeQuery(String.format(BY_GRID, IN_AREAS, scope.condition()), Homes.class)
                .setParameter("campaign", campaign.id());
        scope.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Homes> homes = query.getResultList();
        return homes;
    }

    private List<Homes> asked(Campaign campaign, Caller caller) {
        List<String> areas = campaign.areas().stream()
                .map(area -> new AreaPath(area.path()))
                .flatMap(area -> caller.areasOf(OutreachRight.PREVIEW).stream().flatMap(own -> shared(area, own)))
                .map(AreaPath::value)
                .distinct()
                .toList();
        return areas.isEmpty()
                ? List.of()
                : grid.counts(campaign.id(), areas, campaign.careFlags()).stream()
                        .map(found -> new Homes(
                                found.gridCode(), GridPath.of(found.areaPath(), found.gridCode()), found.households()))
                        .toList();
    }

    /** What lies in both of two areas: the smaller one, or nothing. */
    private static Stream<AreaPath> shared(AreaPath one, AreaPath other) {
        return one.covers(other) ? Stream.of(other) : other.covers(one) ? Stream.of(one) : Stream.empty();
    }

    private Map<String, Long> workers(List<String> grids) {
        if (grids.isEmpty()) {
            return Map.of();
        }
        List<?> counts = database.createNativeQuery(WORKERS)
                .setParameter("grids", grids)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .getResultList();
        return counts.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
