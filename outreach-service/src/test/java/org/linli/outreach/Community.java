package org.linli.outreach;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;

/** A community of its own for one test: grid 1 has one worker, grid 2 has two, grid 3 has none. */
public final class Community {

    public static final int GRIDS = 3;

    private static final AtomicInteger NEXT = new AtomicInteger(100_000);

    public final String district = Integer.toString(NEXT.getAndIncrement());
    public final String street = district + "001";
    public final String code = street + "001";
    public final String streetPath = district + "." + street;
    public final String path = streetPath + "." + code;
    public final UUID clerk = Ids.next();
    public final UUID secretary = Ids.next();
    public final UUID worker = Ids.next();
    public final UUID secondWorker = Ids.next();
    public final UUID thirdWorker = Ids.next();
    public final UUID workerPost = Ids.next();
    public final UUID secondWorkerPost = Ids.next();
    public final UUID thirdWorkerPost = Ids.next();

    public String grid(int number) {
        return code + "00" + number;
    }

    public String gridPath(int number) {
        return path + "." + grid(number);
    }

    public String clerkToken() {
        return staff(clerk, "COMMUNITY_CLERK");
    }

    public String secretaryToken() {
        return staff(secretary, "COMMUNITY_SECRETARY");
    }

    /** The worker of grid 1. */
    public String workerToken() {
        return Tokens.staff(worker, "GRID_WORKER", gridPath(1));
    }

    /** One of the two workers of grid 2. */
    public String secondWorkerToken() {
        return Tokens.staff(secondWorker, "GRID_WORKER", gridPath(2));
    }

    /** Somebody with the role, answering for the whole community. */
    public String staff(UUID account, String role) {
        return Tokens.staff(account, role, path);
    }
}
