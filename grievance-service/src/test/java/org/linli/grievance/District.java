package org.linli.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.district.KnownAccounts;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.district.KnownPost;
import org.linli.chassis.district.KnownPosts;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.routing.PostHolder;
import org.linli.grievance.routing.PostHolders;

/** A community with two grids and the people at work in it, for tests. */
@ApplicationScoped
public class District {

    public static final String COMMUNITY = "411003002011";
    public static final String GRID = "411003002011003";
    public static final String OTHER_GRID = "411003002011004";
    public static final String COMMUNITY_PATH = "411003.411003002.411003002011";
    public static final String GRID_PATH = COMMUNITY_PATH + "." + GRID;
    public static final String OTHER_GRID_PATH = COMMUNITY_PATH + "." + OTHER_GRID;

    public static final UUID CLERK = id("clerk");
    public static final UUID WORKER = id("worker");
    public static final UUID OTHER_WORKER = id("other worker");
    public static final UUID WORKER_POST = id("worker post");
    public static final UUID OTHER_WORKER_POST = id("other worker post");
    public static final UUID CLERK_POST = id("clerk post");

    @Inject
    Clock clock;

    private long told = 1;

    @Inject
    KnownAreas areas;

    @Inject
    KnownPosts known;

    @Inject
    PostHolders posts;

    @Inject
    KnownAccounts accounts;

    @Transactional
    public void settle() {
        areas.keep(id(COMMUNITY), COMMUNITY, "镜湖社区", COMMUNITY_PATH, true, 1);
        areas.keep(id(GRID), GRID, "镜湖社区第三网格", GRID_PATH, true, 1);
        areas.keep(id(OTHER_GRID), OTHER_GRID, "镜湖社区第四网格", OTHER_GRID_PATH, true, 1);
        // Another test may have left somebody who would be given the matters here.
        posts.deleteAll();
        posts.getEntityManager().createQuery("delete from KnownAccount").executeUpdate();
        assign(WORKER_POST, WORKER, "GRID_WORKER", GRID_PATH);
        assign(OTHER_WORKER_POST, OTHER_WORKER, "GRID_WORKER", OTHER_GRID_PATH);
        assign(CLERK_POST, CLERK, "COMMUNITY_CLERK", COMMUNITY_PATH);
    }

    /** Somebody holds a post from now on and without an end. */
    @Transactional
    public void assign(UUID post, UUID account, String role, String path) {
        assign(post, account, role, path, null, null, null);
    }

    /** Somebody holds a post on the days from the first up to the second, and is succeeded by a post. */
    @Transactional
    public void assign(
            UUID post, UUID account, String role, String path, LocalDate from, LocalDate to, UUID successor) {
        String code = new AreaPath(path).code();
        known.keep(new KnownPost(post, account, role, code, path, from, to, successor), ++told);
    }

    /** A post of this district is not held from today on. */
    @Transactional
    public void end(UUID post) {
        end(post, null);
    }

    /** The same, with a successor named. */
    @Transactional
    public void end(UUID post, UUID successor) {
        PostHolder held = posts.findById(post);
        known.keep(
                new KnownPost(
                        post,
                        held.accountId(),
                        held.role(),
                        held.areaCode(),
                        held.areaPath(),
                        null,
                        LocalDate.now(clock),
                        successor),
                ++told);
    }

    /** Somebody's account is blocked, or is let in again. */
    @Transactional
    public void block(UUID account, boolean blocked) {
        accounts.keep(account, blocked, ++told);
    }

    public static String clerk() {
        return Tokens.staff(CLERK, "COMMUNITY_CLERK", COMMUNITY_PATH);
    }

    public static String worker() {
        return Tokens.staff(WORKER, "GRID_WORKER", GRID_PATH);
    }

    public static String otherWorker() {
        return Tokens.staff(OTHER_WORKER, "GRID_WORKER", OTHER_GRID_PATH);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
