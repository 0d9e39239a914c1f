package org.linli.outreach.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.district.KnownPosts;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.sharing.Sharing;

/** The open visit tasks of campaigns that run, by whose they are. Whole grids move at once, so no row is loaded as an object. */
@ApplicationScoped
class OpenTasks {

    /** A campaign that is over leaves its open tasks behind as they were: they are nobody's work any more. */
    private static final String TO_DO =
            "t.state = 'OPEN' and t.campaign_id in " + "(select c.id from campaign c where c.status = 'RUNNING')";

    private static final String TO_LEAVE = """
            select p.post_id from post_holder p
            where p.valid_to <= :today
              and exists (select from visit_task t where t.assignee_post_id = p.post_id and %s)
            order by p.valid_to, p.post_id
            """.formatted(TO_DO);

    private static final String TO_FILL = """
            select p.post_id from post_holder p
            where %s and p.role = 'GRID_WORKER' and exists (select from visit_task t
              where t.grid_code = p.area_code and %s and t.assignee_post_id is null)
            order by p.post_id
            """;

    // The reads above hold nothing: of two processes that read the same post one finds it held and leaves it alone.
    private static final String HOLD =
            "select 1 from post_holder p where p.post_id = :post for update of p skip locked";

    private static final String TO_SUCCESSOR = """
            update visit_task t set assignee_id = p.account_id, assignee_post_id = p.post_id, previous_post_id = :post,
              reassigned_at = :now
            from post_holder ended join post_holder p on p.post_id = ended.successor_post_id
            where ended.post_id = :post and t.assignee_post_id = :post and %s
              and %s and p.role in (:roles)
              and (t.area_path = p.area_path or starts_with(t.area_path, p.area_path || '.'))
            """;

    private static final String SHARE_OUT = """
            with next_grid as (
              select distinct t.grid_code from visit_task t where %1$s
            ), home as materialized (
              select t.id, t.grid_code,
                row_number() over (partition by t.grid_code order by t.building_id, t.household_id) as place
              from visit_task t where %1$s
            ), %2$s, moved as (
              update visit_task t set assignee_id = share.account_id, assignee_post_id = share.post_id,
                previous_post_id = t.assignee_post_id, reassigned_at = :now
              from home %3$s
              where t.id = home.id and %1$s
              returning t.assignee_post_id)
            select count(*), count(assignee_post_id) from moved
            """;

    private static final String OF_POST = "t.assignee_post_id = :post and " + TO_DO;

    private static final String OF_NOBODY = "t.grid_code = (select area_code from post_holder where post_id = :post) "
            + "and t.assignee_post_id is null and " + TO_DO;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * What became of tasks that were shared out.
     *
     * @param toWorkers of these, those that a worker got; the others are nobody's
     */
    record Shared(int tasks, int toWorkers) {}

    /** Posts that are over and still have open tasks. */
    List<UUID> postsToLeave(LocalDate today) {
        return ids(TO_LEAVE, today);
    }

    /** Workers' posts in grids with open tasks that are nobody's. */
    List<UUID> postsToFill(LocalDate today) {
        return ids(String.format(TO_FILL, KnownPosts.HELD, TO_DO), today);
    }

    boolean isHeldByAnother(UUID post) {
        return database.createNativeQuery(HOLD)
                .setParameter("post", post)
                .getResultList()
                .isEmpty();
    }

    /** @return how many tasks the successor took; 0 when none was named, or none that can visit there today */
    int toSuccessor(UUID post, LocalDate today) {
        return moving(String.format(TO_SUCCESSOR, TO_DO, KnownPosts.HELD), post, today)
                .setParameter("roles", OutreachRight.VISIT.roles())
                .executeUpdate();
    }

    Shared shareOutOf(UUID post, LocalDate today) {
        return shareOut(OF_POST, post, today);
    }

    Shared shareOutInGridOf(UUID post, LocalDate today) {
        return shareOut(OF_NOBODY, post, today);
    }

    private Shared shareOut(String which, UUID post, LocalDate today) {
        Object[] counts = (Object[]) moving(String.format(SHARE_OUT, which, Sharing.RULE, Sharing.JOIN), post, today)
                .getSingleResult();
        return new Shared(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }

    private Query moving(String sql, UUID post, LocalDate today) {
        return database.createNativeQuery(sql)
                .setParameter("post", post)
                .setParameter("today", today)
                .setParameter("now", clock.instant());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, LocalDate today) {
        return database.createNativeQuery(sql).setParameter("today", today).getResultList();
    }
}
