package org.linli.outreach.sharing;

import org.linli.chassis.district.KnownPosts;

/** The rule as a part of the queries that follow it. */
public final class Sharing {

    /**
     * The lightest loaded of a grid's workers takes the next household; each then gets neighbours rather than every
     * second door, because shares are counted first and handed out by place. Needs {@code next_grid (grid_code)} and
     * {@code home (grid_code, place)}, and gives {@code worker} and {@code share}.
     */
    public static final String RULE = String.format("""
            crowd as (
              select grid_code, count(*) as homes from home group by grid_code
            ), worker as materialized (
              select p.area_code as grid_code, p.post_id, p.account_id,
                (select count(*) from visit_task t join campaign c on c.id = t.campaign_id
                  where t.assignee_id = p.account_id and t.state = 'OPEN' and c.status = 'RUNNING') as load
              from post_holder p
              where %s and p.role = 'GRID_WORKER' and p.area_code in (select grid_code from next_grid)
            ), turn as (
              select w.grid_code, w.post_id, w.account_id, crowd.homes, n,
                row_number() over (partition by w.grid_code order by w.load + n, w.post_id) as number
              from worker w join crowd using (grid_code) cross join lateral generate_series(1, crowd.homes) n
            ), share as (
              select grid_code, post_id, account_id, count(*) as size,
                sum(count(*)) over (partition by grid_code order by post_id) as last_place
              from turn where number <= homes group by grid_code, post_id, account_id
            )""", KnownPosts.HELD);

    /** Joins a {@code home} to whoever gets it; nobody when the grid has no worker. */
    public static final String JOIN = """
            left join share on share.grid_code = home.grid_code
              and home.place > share.last_place - share.size and home.place <= share.last_place
            """;

    private Sharing() {}
}
