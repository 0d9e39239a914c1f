package org.linli.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.outreach.area.KnownAreas;
import org.linli.outreach.audience.Households;
import org.linli.outreach.post.PostHolders;

/** Settles communities in this service's copies of the facts, for tests that are not about the events. */
@ApplicationScoped
public class District {

    @Inject
    KnownAreas areas;

    @Inject
    PostHolders posts;

    @Inject
    Households households;

    @Transactional
    public Community settle() {
        Community community = new Community();
        areas.keep(Ids.next(), community.district, "试验区", community.district, true, 1);
        areas.keep(Ids.next(), community.street, "新元街道", community.streetPath, true, 1);
        areas.keep(Ids.next(), community.code, "镜湖社区", community.path, true, 1);
        for (int grid = 1; grid <= Community.GRIDS; grid++) {
            areas.keep(Ids.next(), community.grid(grid), "第" + grid + "网格", community.gridPath(grid), true, 1);
        }
        work(community, 1, community.worker);
        work(community, 2, community.secondWorker);
        work(community, 2, community.thirdWorker);
        return community;
    }

    private void work(Community community, int grid, UUID account) {
        posts.keep(Ids.next(), account, "GRID_WORKER", community.grid(grid), community.gridPath(grid), null, null, 1);
    }

    /** Households in one new building of the grid. */
    @Transactional
    public List<UUID> house(Community community, int grid, int count, String... careFlags) {
        UUID building = Ids.next();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            households.keep(id, community.gridPath(grid), community.grid(grid), building, 2, List.of(careFlags), 1);
            ids.add(id);
        }
        return ids;
    }
}
