package org.linli.e2e.generator;

import java.util.ArrayDeque;
import java.util.Deque;
import org.awaitility.Awaitility;

/** Open visit tasks of the stage's grid; a new campaign is started when they run out. */
final class VisitTasks {

    private final Stage stage;
    private final Campaigning campaigns;
    private final Deque<String> open = new ArrayDeque<>();
    private String campaign;

    VisitTasks(Stage stage, Campaigning campaigns) {
        this.stage = stage;
        this.campaigns = campaigns;
    }

    synchronized String next() {
        if (open.isEmpty()) {
            start();
        }
        return open.pop();
    }

    synchronized String campaign() {
        if (campaign == null) {
            start();
        }
        return campaign;
    }

    private void start() {
        campaign = campaigns.running();
        Awaitility.await("visit tasks of campaign " + campaign).until(() -> {
            Stage.items(stage.worker, "/api/v1/visit-tasks?state=OPEN&limit=100&campaignId=" + campaign)
                    .forEach(task -> open.add(task.path("id").asText()));
            return !open.isEmpty();
        });
    }
}
