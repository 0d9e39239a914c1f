package org.linli.outreach.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.chassis.outbox.Outbox;
import org.linli.outreach.audience.Audience;
import org.linli.outreach.event.CampaignStarted;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignArea;
import org.linli.outreach.sharing.Sharing;

/** Makes the tasks of a round, some whole grids at a time, and tells when the last grid is done. */
@ApplicationScoped
class GeneratingTasks {

    /**
     * Whom no later round visits: a household that was reached, or that is not there any more. The first round does not
     * look at all: without statistics of a table that is just being filled, such a look may be planned badly.
     */
    static final String DONE_EARLIER = """
            :round > 1 and exists (select from visit_task t where t.campaign_id = c.id and t.household_id = h.id
              and t.round < :round and t.state in ('REACHED', 'GONE'))
            """;

    private static final String NEXT_GRIDS = """
            with next_grid as (
              select grid_code from (
                select grid_code, sum(households) over (order by grid_path, grid_code) - households as before
                from round_grid where campaign_id = :campaign and round = :round and generated_at is null) pending
              where before < :step)
            """;

    // A statement of its own before the tasks are made: it waits for visits under way, and the next statement then sees
    // what they found.
    private static final String CARRY_OVER = NEXT_GRIDS + """
            update visit_task t set state = 'CARRIED_OVER' from household h
            where h.grid_code in (select grid_code from next_grid)
              and t.campaign_id = :campaign and t.household_id = h.id and t.round < :round and t.state = 'OPEN'
            """;

    private static final String MAKE_TASKS =
            String.format(NEXT_GRIDS + """
            , home as materialized (
              select h.id, h.grid_code, h.grid_path, h.area_path, h.building_id,
                row_number() over (partition by h.grid_code order by h.building_id, h.id) as place,
                :round > 1 and exists (select from visit_task t
                  where t.campaign_id = c.id and t.household_id = h.id and t.round < :round) as carried
              from household h join campaign c on c.id = :campaign
              where h.grid_code in (select grid_code from next_grid) and %s and not (%s)
            ), %s, made as (
              insert into visit_task (id, campaign_id, round, household_id, grid_code, area_path, building_id, state,
                due_on, carried, assignee_id, assignee_post_id, created_at)
              select new_uuid7(), :campaign, :round, home.id, home.grid_code, home.area_path, home.building_id, 'OPEN',
                :due, home.carried, share.account_id, share.post_id, :now
              from home %s
              on conflict (campaign_id, household_id, round) do nothing
              returning grid_code, area_path, building_id, carried, assignee_post_id
            ), counted as (
              insert into coverage_cell (campaign_id, round, area_path, grid_path, building_id, households, carried)
              select :campaign, :round, area_path, min(grid_path), building_id, count(*), count(*) filter (where carried)
              from made join (select area_path, min(grid_path) as grid_path from home group by area_path) place
                using (area_path)
              group by area_path, building_id
              on conflict (campaign_id, round, area_path, building_id) do update set
                households = coverage_cell.households + excluded.households,
                carried = coverage_cell.carried + excluded.carried
            ), given as (
              select grid_code, assignee_post_id as post_id, count(*) as tasks from made group by grid_code, post_id
            ), explained as (
              select w.grid_code, jsonb_agg(jsonb_build_object('postId', w.post_id, 'accountId', w.account_id,
                'openTasks', w.load, 'given', coalesce(given.tasks, 0)) order by w.post_id) as candidates
              from worker w left join given on given.grid_code = w.grid_code and given.post_id = w.post_id
              group by w.grid_code)
            update round_grid g set generated_at = :now,
              tasks = coalesce((select sum(tasks) from given where given.grid_code = g.grid_code), 0),
              unassigned = coalesce((select tasks from given where given.grid_code = g.grid_code and post_id is null), 0),
              candidates = coalesce((select candidates from explained where explained.grid_code = g.grid_code), '[]')
            where g.campaign_id = :campaign and g.round = :round and g.grid_code in (select grid_code from next_grid)
            """, Audience.RULE, DONE_EARLIER, Sharing.RULE, Sharing.JOIN);

    // Households that have left the campaign's grids since have no successor task and would stay open for ever.
    private static final String CLOSE_REST = "update visit_task set state = 'CARRIED_OVER' "
            + "where campaign_id = :campaign and round < :round and state = 'OPEN'";

    /** The tasks are what remains of it. */
    static final String FORGET_AUDIENCE = "delete from round_audience where campaign_id = :campaign and round = :round";

    private static final String TOTALS = """
            select coalesce(sum(tasks), 0), coalesce(sum(unassigned), 0), count(*) filter (where generated_at is null)
            from round_grid where campaign_id = :campaign and round = :round
            """;

    @Inject
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    RoundConfig config;

    @Inject
    Clock clock;

    /**
     * Does the next grids of a round whose campaign the transaction holds.
     *
     * @return whether grids are left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean step(Campaign campaign, CampaignRound round) {
        if (!round.isPreparing() || round.awaitsAudience()) {
            return false;
        }
        if (round.number() > 1) {
            query(CARRY_OVER, round)
                    .setParameter("step", config.stepHouseholds())
                    .executeUpdate();
        }
        query(MAKE_TASKS, round)
                .setParameter("step", config.stepHouseholds())
                .setParameter("due", round.dueOn())
                .setParameter("now", clock.instant())
                .setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .executeUpdate();
        Object[] totals = (Object[]) query(TOTALS, round).getSingleResult();
        if (number(totals[2]) > 0) {
            return true;
        }
        complete(campaign, round, number(totals[0]), number(totals[1]));
        return false;
    }

    /** Harmless when it is run again or at the same time: what exists is left as it is. */
    void makeNextGrids(CampaignRound round) {
        if (round.number() > 1) {
            query(CARRY_OVER, round)
                    .setParameter("step", config.stepHouseholds())
                    .executeUpdate();
        }
        query(MAKE_TASKS, round)
                .setParameter("step", config.stepHouseholds())
                .setParameter("due", round.dueOn())
                .setParameter("now", clock.instant())
                .setParameter("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .executeUpdate();
    }

    private void complete(Campaign campaign, CampaignRound round, int tasks, int unassigned) {
        if (round.number() > 1) {
            query(CLOSE_REST, round).executeUpdate();
        }
        if (tasks > config.inlineHouseholds()) {
            // Lists and the next round are planned by these figures; the database itself would look a minute later.
            database.createNativeQuery("analyze visit_task").executeUpdate();
        }
        query(FORGET_AUDIENCE, round).executeUpdate();
        round.beReady(tasks, unassigned, clock.instant());
        outbox.record(
                campaign,
                new CampaignStarted(
                        campaign.id(),
                        campaign.kind(),
                        campaign.areas().stream().map(CampaignArea::path).toList(),
                        round.number(),
                        tasks));
    }

    private Query query(String sql, CampaignRound round) {
        return database.createNativeQuery(sql)
                .setParameter("campaign", round.campaignId())
                .setParameter("round", round.number());
    }

    private static int number(Object sum) {
        return ((Number) sum).intValue();
    }
}
