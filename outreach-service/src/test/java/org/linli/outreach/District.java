package org.linli.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.district.KnownAccounts;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.district.KnownPost;
import org.linli.chassis.district.KnownPosts;
import org.linli.chassis.id.Ids;
import org.linli.outreach.audience.Households;

/** Settles communities in this service's copies of the facts, for tests that are not about the events. */
@ApplicationScoped
public class District {

    @Inject
    KnownAreas areas;

    @Inject
    KnownPosts posts;

    @Inject
    KnownAccounts accounts;

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
        appoint(community.workerPost, community.worker, "GRID_WORKER", community.gridPath(1));
        appoint(community.secondWorkerPost, community.secondWorker, "GRID_WORKER", community.gridPath(2));
        appoint(community.thirdWorkerPost, community.thirdWorker, "GRID_WORKER", community.gridPath(2));
        return community;
    }

    /** Somebody holds a post from the first version on. */
    @Transactional
    public void appoint(UUID post, UUID account, String role, String path) {
        tell(post, account, role, path, null, null, 1);
    }

    /** The same post as it is told later. */
    @Transactional
    public void tell(UUID post, UUID account, String role, String path, LocalDate to, UUID successor, long version) {
        String code = path.substring(path.lastIndexOf('.') + 1);
        posts.keep(new KnownPost(post, account, role, code, path, null, to, successor), version);
    }

    /** Somebody's account is blocked, or is let in again. */
    @Transactional
    public void block(UUID account, boolean blocked, long version) {
        accounts.keep(account, blocked, version);
    }

    /** Households in one new building of the grid. */
    @Transactional
    public List<UUID> house(Community community, int grid, int count, String... careFlags) {
        UUID building = Ids.next();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            households.keep(id, community.gridPath(grid), community.grid(grid), building, 2, 1);
            if (careFlags.length > 0) {
                Grid.knows(id, community.gridPath(grid), community.grid(grid), careFlags);
            }
            ids.add(id);
        }
        return ids;
    }
}
