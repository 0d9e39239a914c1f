package org.linli.outreach.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.model.StaffScope;
import org.linli.outreach.post.PostHolders;

/** Counts the households that a campaign is for. */
@ApplicationScoped
public class Audience {

    /** The rule itself, over {@code household h} and {@code campaign c}. */
    public static final String RULE = """
            h.size > 0
            and (cardinality(c.care_flags) = 0 or h.care_flags && c.care_flags)
            and exists (select from campaign_area a where a.campaign_id = c.id
                  and (h.area_path = a.area_path or starts_with(h.area_path, a.area_path || '.')))
            """;

    private static final String BY_GRID = """
            select g.grid_code, g.grid_path, g.households,
              (select count(*) from post_holder p
                where %s
                  and p.role = 'GRID_WORKER' and p.area_code = g.grid_code) as workers
            from (select h.grid_code, min(h.grid_path) as grid_path, count(*) as households
                  from household h join campaign c on c.id = :campaign
                  where %s and %s
                  group by h.grid_code) g
            order by g.grid_path, g.grid_code
            """;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * One grid of the audience.
     *
     * @param workers how many grid workers hold a post there now; 0 means that nobody will be assigned
     */
    public record GridCount(String gridCode, String gridPath, long households, long workers) {}

    /** Grids in the order of their paths, as far as the caller may see them. */
    public List<GridCount> byGrid(Campaign campaign, Caller caller) {
        RowScope scope = StaffScope.within("h.area_path", caller, OutreachRight.PREVIEW);
        Query query = database.createNativeQuery(
                        String.format(BY_GRID, PostHolders.HELD, RULE, scope.condition()), GridCount.class)
                .setParameter("campaign", campaign.id())
                .setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        scope.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<GridCount> grids = query.getResultList();
        return grids;
    }
}
