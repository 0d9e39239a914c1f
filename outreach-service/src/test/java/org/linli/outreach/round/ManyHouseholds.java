package org.linli.outreach.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.outreach.Community;

/** Puts a crowd into a community's own copies of the facts by one query: grids of 300 households, one worker each. */
@ApplicationScoped
public class ManyHouseholds {

    private static final int PER_GRID = 300;
    private static final int PER_BUILDING = 30;

    @Inject
    EntityManager database;

    /** As many grids as the households need. */
    @Transactional
    public void settle(Community community, int households) {
        query("""
                        insert into household (id, area_path, grid_code, grid_path, building_id, size, event_version)
                        select new_uuid7(), :path || '.' || g.code, g.code, :path || '.' || g.code,
                          cast(md5(g.code || n / :perBuilding) as uuid), 2, 1
                        from generate_series(0, :households - 1) n
                          cross join lateral (select :community || lpad(cast(n / :perGrid + 10 as text), 3, '0') as code) g
                        """, community)
                .setParameter("perBuilding", PER_BUILDING)
                .setParameter("perGrid", PER_GRID)
                .setParameter("households", households)
                .executeUpdate();
        query("""
                        insert into post_holder (post_id, account_id, role, area_code, area_path, event_version)
                        select new_uuid7(), new_uuid7(), 'GRID_WORKER', grid_code, grid_path, 1
                        from (select distinct grid_code, grid_path from household
                              where starts_with(grid_path, :path || '.' || :community)) grids
                        """, community).executeUpdate();
        database.createNativeQuery("analyze household").executeUpdate();
        database.createNativeQuery("analyze post_holder").executeUpdate();
    }

    /** How many tasks and how many different households a campaign's round has. */
    @Transactional
    public List<Long> tasksAndHouseholds(UUID campaign) {
        Object[] counts = (Object[]) database.createNativeQuery(
                        "select count(*), count(distinct household_id) from visit_task where campaign_id = :campaign")
                .setParameter("campaign", campaign)
                .getSingleResult();
        return List.of(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** Lets the steps of a round be run once more. */
    @Transactional
    public void forgetCheckpoints(UUID campaign) {
        database.createNativeQuery("update round_grid set generated_at = null where campaign_id = :campaign")
                .setParameter("campaign", campaign)
                .executeUpdate();
    }

    private Query query(String sql, Community community) {
        return database.createNativeQuery(sql)
                .setParameter("path", community.path)
                .setParameter("community", community.code);
    }
}
