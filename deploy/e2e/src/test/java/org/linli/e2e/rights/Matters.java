package org.linli.e2e.rights;

import static org.linli.e2e.rights.Places.FAR_OFF;
import static org.linli.e2e.rights.Places.NEXT;
import static org.linli.e2e.rights.Places.NEXT_BUT_ONE;
import static org.linli.e2e.rights.Places.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.linli.e2e.Cast;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;

/** Matters in the states in which somebody could do something with them, one for each command and place. */
final class Matters {

    private static final List<String> EVERYWHERE = List.of(demo(1), demo(2), demo(5), NEXT, NEXT_BUT_ONE, FAR_OFF);
    private static final List<String> OF_A_HANDLER =
            List.of("signGrievance", "returnGrievance", "replyToGrievance", "transferGrievance", "recallGrievance");

    private final Cast cast;
    private final Linli district;
    private final List<Thing> all = new ArrayList<>();

    private Matters(Cast cast) {
        this.cast = cast;
        this.district = cast.staff("district");
    }

    static List<Thing> ofTheMatrix(Cast cast) {
        Matters matters = new Matters(cast);
        for (String area : EVERYWHERE) {
            for (String operation : List.of("acceptGrievance", "dispatchGrievance")) {
                matters.add(operation, matters.filed(area), area, "");
            }
            String filed = matters.filed(area);
            for (String operation : List.of(
                    "getGrievance",
                    "getGrievanceTimeline",
                    "getGrievanceRouting",
                    "getGrievanceContact",
                    "urgeGrievance",
                    "rateGrievance",
                    "reopenGrievance")) {
                matters.add(operation, filed, area, "");
            }
        }
        for (String operation : OF_A_HANDLER) {
            matters.add(operation, matters.dispatched(demo(2)), demo(2), "worker02");
            matters.add(operation, matters.dispatched(demo(5)), demo(5), "worker05");
            matters.add(operation, matters.dispatched(NEXT), NEXT, "leader01");
        }
        matters.add("closeGrievance", matters.replied(2), demo(2), "worker02");
        matters.add("closeGrievance", matters.replied(5), demo(5), "worker05");
        return matters.all;
    }

    private void add(String operation, String id, String area, String handler) {
        all.add(new Thing(Thing.Kind.MATTER, id, area, operation, handler));
    }

    /** By somebody new each time; the services come to know a new grid by its event. */
    private String filed(String area) {
        Linli resident = cast.resident().linli();
        return Awaitility.await("a matter in " + area)
                .until(() -> resident.file(Linli.newKey(), "楼道灯不亮", "楼道灯坏了。", area, "虚构地址1号"), Answer::ok)
                .text("id");
    }

    private String dispatched(String area) {
        String matter = filed(area);
        String post = district.get("/api/v1/posts?limit=1&role=GRID_WORKER&areaCode=" + area)
                .orFail("the worker's post")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Awaitility.await("a matter dispatched in " + area)
                .until(() -> district.command(matter, "dispatch", Map.of("postId", post)), Answer::ok);
        return matter;
    }

    private String replied(int grid) {
        String matter = dispatched(demo(grid));
        cast.workers
                .get(grid - 1)
                .command(matter, "reply", Map.of("outcome", "SETTLED", "text", "已更换。"))
                .orFail("reply");
        return matter;
    }
}
