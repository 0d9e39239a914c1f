package org.linli.outreach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class RoundsTest {

    @Inject
    District district;

    private Community community;

    @BeforeEach
    void settle() {
        community = district.settle();
    }

    @Test
    void households_go_to_the_worker_of_their_grid_and_are_flagged_where_there_is_none() {
        district.house(community, 1, 2);
        district.house(community, 3, 3);
        String id = Client.running(community);

        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.unassigned", equalTo(3));
        Client.get(community.workerToken(), "/visit-tasks?mine=true&campaignId=" + id)
                .body("items.size()", equalTo(2))
                .body("items.assignment.assigneeId", everyItem(equalTo(community.worker.toString())));
        Client.get(community.clerkToken(), "/visit-tasks?unassigned=true&campaignId=" + id)
                .body("items.size()", equalTo(3))
                .body("items.assignment.unassigned", everyItem(equalTo(true)))
                .body("items[0].assignment.assigneeId", nullValue());
    }

    @Test
    void of_several_workers_the_least_loaded_gets_the_next_household() {
        district.house(community, 2, 3);
        Client.running(community, Client.draft(community.grid(2)));
        district.house(community, 2, 4);
        String second = Client.running(community, Client.draft(community.grid(2)));

        // 3 households were shared out 2 and 1; with the 7 of the second campaign both end with 5.
        assertThat(perWorker(second).values()).containsExactlyInAnyOrder(3L, 4L);
        assertThat(openOf(community.secondWorkerToken())).isEqualTo(5);
    }

    @Test
    void a_worker_gets_neighbours_rather_than_every_second_door() {
        district.house(community, 2, 4);
        district.house(community, 2, 4);
        String id = Client.running(community);

        List<Map<String, Object>> tasks = Client.get(community.clerkToken(), "/visit-tasks?limit=100&campaignId=" + id)
                .extract()
                .path("items");

        assertThat(tasks.stream()
                        .collect(Collectors.groupingBy(
                                task -> task.get("buildingId"),
                                Collectors.mapping(RoundsTest::assignee, Collectors.toSet())))
                        .values())
                .hasSize(2)
                .allMatch(workers -> workers.size() == 1);
    }

    @Test
    void each_task_can_say_why_it_is_whose_it_is() {
        district.house(community, 2, 3);
        district.house(community, 3, 1);
        String id = Client.running(community);

        String assigned = Client.tasks(community.secondWorkerToken(), id).get(0);
        Client.get(community.clerkToken(), "/visit-tasks/" + assigned)
                .statusCode(200)
                .body("assignment.reason", containsString("网格员 2 人"));
        String unassigned = Client.get(community.clerkToken(), "/visit-tasks?unassigned=true&campaignId=" + id)
                .extract()
                .path("items[0].id");
        Client.get(community.clerkToken(), "/visit-tasks/" + unassigned)
                .body("assignment.reason", containsString("未分配"));
    }

    @Test
    void the_next_round_visits_again_whom_this_one_did_not_reach() {
        district.house(community, 1, 5);
        String id = Client.running(community);
        List<String> first = Client.tasks(community.workerToken(), id);
        Client.visited(community.workerToken(), first.get(0), "REACHED").then().statusCode(201);
        Client.visited(community.workerToken(), first.get(1), "MOVED").then().statusCode(201);
        Client.visited(community.workerToken(), first.get(2), "NOT_HOME").then().statusCode(201);
        Client.visited(community.workerToken(), first.get(3), "REFUSED").then().statusCode(201);
        district.house(community, 1, 1);

        Client.command(community.clerkToken(), id, "rounds", Map.of())
                .statusCode(201)
                .header("Location", "/api/v1/campaigns/" + id)
                .body("round.number", equalTo(2))
                .body("round.state", equalTo("READY"))
                .body("round.tasks", equalTo(4));

        assertState(first.get(0), "REACHED");
        assertState(first.get(1), "GONE");
        first.subList(2, 5).forEach(task -> assertState(task, "CARRIED_OVER"));
        Client.get(community.workerToken(), "/visit-tasks?state=OPEN&campaignId=" + id)
                .body("items.round", everyItem(equalTo(2)))
                .body("items.findAll { it.carried }.size()", equalTo(3))
                .body("items.findAll { !it.carried }.size()", equalTo(1));
        Client.visited(community.workerToken(), first.get(2), "REACHED")
                .then()
                .statusCode(409)
                .body("code", equalTo("TASK_WRONG_STATE"))
                .body("state", equalTo("CARRIED_OVER"));
    }

    @Test
    void a_round_in_which_nobody_was_visited_is_not_put_aside_by_a_second_click() {
        district.house(community, 1, 2);
        String id = Client.running(community);

        Client.command(community.clerkToken(), id, "rounds", Map.of())
                .statusCode(409)
                .body("code", equalTo("ROUND_UNTOUCHED"));
    }

    @Test
    void when_everybody_was_reached_there_is_no_further_round() {
        district.house(community, 1, 1);
        String id = Client.running(community);
        Client.visited(
                community.workerToken(),
                Client.tasks(community.workerToken(), id).get(0),
                "REACHED");

        Client.command(community.clerkToken(), id, "rounds", Map.of())
                .statusCode(422)
                .body("code", equalTo("NOBODY_TO_VISIT"));
        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.number", equalTo(1));
    }

    private void assertState(String task, String state) {
        Client.get(community.workerToken(), "/visit-tasks/" + task).body("state", equalTo(state));
    }

    private Map<String, Long> perWorker(String campaign) {
        List<Map<String, Object>> tasks = Client.get(
                        community.clerkToken(), "/visit-tasks?limit=100&campaignId=" + campaign)
                .extract()
                .path("items");
        return tasks.stream().collect(Collectors.groupingBy(RoundsTest::assignee, Collectors.counting()));
    }

    private static int openOf(String token) {
        return Client.get(token, "/visit-tasks?mine=true&state=OPEN&limit=100")
                .extract()
                .path("items.size()");
    }

    private static String assignee(Map<String, Object> task) {
        return (String) ((Map<?, ?>) task.get("assignment")).get("assigneeId");
    }
}
