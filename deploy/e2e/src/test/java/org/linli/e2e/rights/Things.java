package org.linli.e2e.rights;

import static org.linli.e2e.rights.Places.FAR_OFF;
import static org.linli.e2e.rights.Places.NEXT;
import static org.linli.e2e.rights.Places.NEXT_BUT_ONE;
import static org.linli.e2e.rights.Places.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.linli.e2e.Cast;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;
import org.linli.e2e.rights.Thing.Kind;

/** Makes one thing of each kind where people of the matrix have a post, and where they have none. */
final class Things {

    private static final List<String> EVERYWHERE = List.of(demo(1), demo(2), demo(5), NEXT, NEXT_BUT_ONE, FAR_OFF);
    private static final List<String> WITH_HOMES = List.of(demo(1), demo(2));

    private final Cast cast;
    private final Linli district;
    private final Linli resident;
    private final List<Thing> all = new ArrayList<>();

    private Things(Cast cast) {
        this.cast = cast;
        this.district = cast.staff("district");
        this.resident = cast.resident().linli();
    }

    static List<Thing> ofTheMatrix(Cast cast) {
        Things things = new Things(cast);
        for (String area : EVERYWHERE) {
            things.all.add(Thing.in(area, Kind.PLACE, area));
            things.all.add(Thing.in(area, Kind.CAMPAIGN, things.drafted(List.of(area))));
        }
        things.homes();
        things.posts();
        things.messages();
        things.all.add(Thing.in(NEXT, Kind.STRANGER, UUID.randomUUID().toString()));
        things.all.addAll(Matters.ofTheMatrix(cast));
        return List.copyOf(things.all);
    }

    static void openGrids(Cast cast) {
        cast.gateway
                .postText(
                        "/api/v1/areas/imports",
                        Map.of("Authorization", "Bearer " + cast.staff("admin").token(), "Content-Type", "text/csv"),
                        Places.list())
                .orFail("grids");
    }

    private String drafted(List<String> areas) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<String, Object> draft = Map.of(
                "kind",
                "SAFETY",
                "title",
                "安全走访",
                "goal",
                "逐户走访。",
                "areaCodes",
                areas,
                "startsOn",
                today.toString(),
                "endsOn",
                today.plusDays(30).toString());
        return Awaitility.await("a campaign for " + areas)
                .until(() -> district.post("/api/v1/campaigns", Linli.newKey(), draft), Answer::ok)
                .text("id");
    }

    private void homes() {
        String campaign = drafted(WITH_HOMES);
        post(cast.staff("secretary"), "/api/v1/campaigns/" + campaign + "/approve", null);
        post(district, "/api/v1/campaigns/" + campaign + "/start", null);
        for (String area : WITH_HOMES) {
            Linli worker = cast.workers.get(cast.gridCodes.indexOf(area));
            all.add(Thing.in(area, Kind.HOUSEHOLD, first(worker, "/api/v1/households?limit=1")));
            String task = Awaitility.await("a task in " + area)
                    .until(
                            () -> first(worker, "/api/v1/visit-tasks?state=OPEN&limit=1&campaignId=" + campaign),
                            id -> !id.isEmpty());
            all.add(Thing.in(area, Kind.TASK, task));
            Answer visit = post(
                    worker,
                    "/api/v1/visits",
                    Map.of(
                            "taskId",
                            task,
                            "outcome",
                            "NOT_HOME",
                            "visitedAt",
                            Instant.now().toString(),
                            "note",
                            "无人在家。"));
            all.add(Thing.in(area, Kind.VISIT, visit.text("id")));
        }
    }

    private void posts() {
        for (String area : List.of(demo(1), demo(2), demo(5))) {
            String id = first(district, "/api/v1/posts?limit=1&role=GRID_LEADER&areaCode=" + area);
            all.add(Thing.in(area, Kind.POST, id));
        }
    }

    /** Something that one worker was told, who is not asked, and the event behind it. */
    private void messages() {
        String area = demo(3);
        Linli worker = cast.workers.get(2);
        String matter = resident.file(Linli.newKey(), "楼道灯不亮", "楼道灯坏了。", area, "虚构地址1号")
                .orFail("filing")
                .text("id");
        post(cast.clerk, "/api/v1/grievances/" + matter + "/accept", null);
        post(cast.clerk, "/api/v1/grievances/" + matter + "/dispatch", Map.of());
        String message =
                Awaitility.await("the worker to be told").until(() -> about(worker, matter), id -> !id.isEmpty());
        all.add(Thing.in(area, Kind.MESSAGE, message));
        cast.stack.databases().ifPresent(databases -> databases
                .query(
                        "grievance",
                        "select id from outbox_event where type like 'linli.grievance.dispatched.%' and subject = '"
                                + matter + "'",
                        row -> row.getString(1))
                .forEach(event -> all.add(Thing.in(area, Kind.EVENT, event))));
    }

    private static String about(Linli who, String matter) {
        for (JsonNode item :
                who.get("/api/v1/inbox?limit=100").orFail("inbox").body().path("items")) {
            if (item.path("subject").path("id").asText().equals(matter)) {
                return item.path("id").asText();
            }
        }
        return "";
    }

    private static String first(Linli who, String path) {
        return who.get(path)
                .orFail(path)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static Answer post(Linli who, String path, Object body) {
        return who.post(path, Linli.newKey(), body).orFail(path);
    }
}
