package org.linli.e2e.generator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Campaigns of the stage's grid in each state, and what can be visited in them. */
final class Campaigning {

    private final Stage stage;
    private final VisitTasks tasks;
    private Visited visited;

    Campaigning(Stage stage) {
        this.stage = stage;
        this.tasks = new VisitTasks(stage, this);
    }

    String drafted() {
        return Stage.post(
                        stage.clerk,
                        "/api/v1/campaigns",
                        Map.of(
                                "kind",
                                "ANTI_FRAUD",
                                "title",
                                "反诈宣传进网格",
                                "goal",
                                "逐户走访。",
                                "areaCodes",
                                List.of(stage.grid),
                                "startsOn",
                                Stage.today().toString(),
                                "endsOn",
                                Stage.today().plusDays(30).toString()))
                .text("id");
    }

    String approved() {
        String campaign = drafted();
        Stage.post(stage.secretary, "/api/v1/campaigns/" + campaign + "/approve", null);
        return campaign;
    }

    String running() {
        String campaign = approved();
        Stage.post(stage.clerk, "/api/v1/campaigns/" + campaign + "/start", null);
        return campaign;
    }

    /** A task of a running campaign with a visit. */
    record Visited(String campaign, String task, String visit) {}

    synchronized Visited visited() {
        if (visited == null) {
            String task = task();
            String visit = Stage.post(
                            stage.worker,
                            "/api/v1/visits",
                            Map.of(
                                    "taskId",
                                    task,
                                    "outcome",
                                    "NOT_HOME",
                                    "visitedAt",
                                    Instant.now().toString()))
                    .text("id");
            visited = new Visited(tasks.campaign(), task, visit);
        }
        return visited;
    }

    /** A campaign of its own whose first household has been visited, so that a second round makes sense. */
    String begun() {
        VisitTasks own = new VisitTasks(stage, this);
        Stage.post(
                stage.worker,
                "/api/v1/visits",
                Map.of(
                        "taskId",
                        own.next(),
                        "outcome",
                        "REACHED",
                        "visitedAt",
                        Instant.now().toString()));
        return own.campaign();
    }

    String task() {
        return tasks.next();
    }
}
