package org.linli.e2e.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.linli.e2e.Cast;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;
import org.linli.e2e.client.Phone;

/** The demo community with what operations need before they can succeed: matters, campaigns, posts, signed-in people. */
final class Stage {

    private static final int RESIDENTS = 12;
    private static final int GRID = 4;

    final Cast cast = Cast.get();
    final Linli clerk = cast.clerk;
    final Linli worker = cast.workers.get(GRID - 1);
    final Linli secretary = cast.staff("secretary");
    final Linli admin = cast.staff("admin");
    final Linli auditor = cast.staff("auditor");
    final String grid = cast.gridCodes.get(GRID - 1);
    private final List<Linli> residents = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger grids = new AtomicInteger(new Random().nextInt(4000));
    final Campaigning campaigns = new Campaigning(this);
    final Accounts accounts = new Accounts(this);

    Stage() {
        for (int i = 0; i < RESIDENTS; i++) {
            residents.add(cast.resident().linli());
        }
    }

    /** A matter, and whose it is. */
    record Matter(String id, Linli resident) {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Another one each time, so that nobody files more than a person would. */
    Linli resident() {
        return residents.get(turn.getAndIncrement() % residents.size());
    }

    /** The number of a grid that has not been opened yet. */
    int newGrid() {
        return grids.getAndIncrement();
    }

    Matter filed() {
        Linli resident = resident();
        return new Matter(
                resident.file(Linli.newKey(), "楼道灯不亮", "楼道灯坏了。", grid, "虚构地址1号")
                        .orFail("filing")
                        .text("id"),
                resident);
    }

    Matter accepted() {
        return after(filed(), clerk, "accept", null);
    }

    Matter dispatched() {
        return after(filed(), clerk, "dispatch", Map.of("postId", postOf("GRID_WORKER")));
    }

    Matter replied() {
        return after(dispatched(), worker, "reply", Map.of("outcome", "SETTLED", "text", "已更换。"));
    }

    private static Matter after(Matter matter, Linli who, String verb, Object body) {
        who.command(matter.id(), verb, body).orFail(verb);
        return matter;
    }

    String postOf(String role) {
        return items(clerk, "/api/v1/posts?role=" + role + "&limit=1&areaCode=" + grid)
                .path(0)
                .path("id")
                .asText();
    }

    /** A post that can be ended without anybody missing it. */
    String assigned() {
        return post(
                        admin,
                        "/api/v1/posts",
                        Map.of("staffId", staffId(), "role", "GRID_WORKER", "areaCode", openedGrid()))
                .text("id");
    }

    /** A post that begins and ends on days to come. */
    String planned() {
        return post(
                        admin,
                        "/api/v1/posts",
                        Map.of(
                                "staffId", staffId(),
                                "role", "GRID_WORKER",
                                "areaCode", openedGrid(),
                                "from", today().plusDays(40).toString(),
                                "to", today().plusDays(90).toString()))
                .text("id");
    }

    /** Somebody of the demo whom no other test asks to do anything. */
    String staffId() {
        return items(clerk, "/api/v1/posts?role=GRID_LEADER&limit=1&areaCode=" + cast.gridCodes.get(9))
                .path(0)
                .path("staffId")
                .asText();
    }

    /** A new grid of another community. */
    String openedGrid() {
        int number = newGrid();
        cast.gateway
                .postText(
                        "/api/v1/areas/imports",
                        Map.of("Authorization", "Bearer " + admin.token(), "Content-Type", "text/csv"),
                        SpoilingLists.sound(number))
                .orFail("a new grid");
        return SpoilingLists.code(number);
    }

    /** From a phone of its own each time: one person may not sign in that often. */
    String loginCode() {
        return Phone.bought(cast.stack.simulator()).loginCode();
    }

    String refreshToken() {
        return cast.gateway
                .post("/api/v1/auth/wechat/login", Map.of(), Map.of("code", loginCode()))
                .orFail("a session")
                .text("refreshToken");
    }

    /** A message in the worker's inbox. */
    String told() {
        dispatched();
        return Awaitility.await("the worker to be told")
                .until(
                        () -> items(worker, "/api/v1/inbox?limit=1")
                                .path(0)
                                .path("id")
                                .asText(),
                        id -> !id.isEmpty());
    }

    /** An event that somebody was told of; nothing but the database knows the ids of events. */
    String event() {
        accepted();
        return cast.stack
                .databases()
                .map(databases -> databases
                        .query(
                                "grievance",
                                "select id from outbox_event where type like 'linli.grievance.%' order by id desc limit 1",
                                row -> row.getString(1))
                        .get(0))
                .orElse("019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70");
    }

    static Answer post(Linli who, String path, Object body) {
        return who.post(path, Linli.newKey(), body).orFail(path);
    }

    static JsonNode items(Linli who, String path) {
        return who.get(path).orFail(path).body().path("items");
    }
}
