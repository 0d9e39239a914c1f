package org.linli.outreach.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class RecordingVisitTest {

    @Inject
    District district;

    private Community community;
    private String campaign;
    private String task;

    @BeforeEach
    void startCampaign() {
        community = district.settle();
        district.house(community, 1, 1);
        campaign = Client.running(community);
        task = Client.tasks(community.workerToken(), campaign).get(0);
    }

    @Test
    void a_visit_answers_with_where_the_task_stands_and_repeats_no_words() {
        Map<String, Object> visit = Client.visit(task, "REACHED");
        visit.put("note", "老人腿脚不便。");

        String answer = record(community.workerToken(), visit)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("taskState", equalTo("REACHED"))
                .body("visits", equalTo(1))
                .body("needId", nullValue())
                .extract()
                .asString();

        assertThat(answer).doesNotContain("腿脚");
    }

    @Test
    void nobody_at_home_keeps_the_task_open_and_counts() {
        Client.visited(community.workerToken(), task, "NOT_HOME").then().statusCode(201);
        Client.visited(community.workerToken(), task, "NOT_HOME")
                .then()
                .statusCode(201)
                .body("taskState", equalTo("OPEN"))
                .body("visits", equalTo(2))
                .body("notHome", equalTo(2));
    }

    @Test
    void a_visit_to_a_household_that_was_reached_is_refused_with_where_the_task_stands() {
        Client.visited(community.workerToken(), task, "REACHED").then().statusCode(201);

        Client.visited(community.workerToken(), task, "NOT_HOME")
                .then()
                .statusCode(409)
                .body("code", equalTo("TASK_WRONG_STATE"))
                .body("state", equalTo("REACHED"))
                .body("allowed", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"finish, FINISHED", "cancel, CANCELLED"})
    void a_campaign_that_does_not_run_takes_no_visits(String verb, String state) {
        Client.command(community.clerkToken(), campaign, verb).statusCode(200);

        Client.visited(community.workerToken(), task, "REACHED")
                .then()
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_WRONG_STATE"))
                .body("state", equalTo(state));
    }

    @Test
    void of_two_people_at_the_same_door_one_wins_and_the_other_is_told() {
        List<Response> answers = inParallel(community.workerToken(), community.clerkToken());

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> answer.then()
                .body("code", equalTo("TASK_WRONG_STATE")));
        Client.get(community.workerToken(), "/visit-tasks/" + task).body("visits", equalTo(1));
        Client.get(community.clerkToken(), "/campaigns/" + campaign + "/coverage")
                .body("total.reached", equalTo(1));
    }

    @Test
    void the_winner_s_own_retry_gets_the_winner_s_answer_and_nothing_is_told_twice() {
        String key = Client.newKey();
        Map<String, Object> visit = Client.visit(task, "REACHED");

        List<Response> answers = Together.times(4, () -> Client.post(community.workerToken(), "/visits", key, visit));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        UUID id = UUID.fromString(answers.get(0).path("id"));
        try (EventTap tap = EventTap.on("linli.outreach")) {
            tap.await("linli.outreach.visit-recorded.v1", id);
            assertThat(tap.about(id)).hasSize(1);
        }
    }

    @Test
    void the_words_are_for_the_visitor_and_the_clerks_others_see_that_there_are_some() {
        Map<String, Object> visit = Client.visit(task, "REACHED");
        visit.put("note", "老人腿脚不便。");
        visit.put("need", Map.of("itemCode", "FAC-LIGHT", "text", "楼道灯不亮。"));
        String id = record(community.workerToken(), visit)
                .then()
                .statusCode(201)
                .body("needId", notNullValue())
                .extract()
                .path("id");

        for (String reader : List.of(community.workerToken(), community.clerkToken())) {
            Client.get(reader, "/visits/" + id)
                    .statusCode(200)
                    .body("masked", equalTo(false))
                    .body("note", equalTo("老人腿脚不便。"))
                    .body("need.text", equalTo("楼道灯不亮。"));
        }
        String colleague = Tokens.staff(Ids.next(), "GRID_WORKER", community.gridPath(1));
        for (String reader : List.of(colleague, community.secretaryToken())) {
            Client.get(reader, "/visits/" + id)
                    .statusCode(200)
                    .body("masked", equalTo(true))
                    .body("note", equalTo("****"))
                    .body("need.itemCode", equalTo("FAC-LIGHT"))
                    .body("need.text", equalTo("****"));
        }
    }

    @Test
    void what_lies_in_another_grid_is_not_found() {
        Client.visited(community.secondWorkerToken(), task, "REACHED").then().statusCode(404);
        Client.get(community.secondWorkerToken(), "/visit-tasks/" + task).statusCode(404);
        String id = Client.visited(community.workerToken(), task, "REACHED")
                .then()
                .extract()
                .path("id");
        Client.get(community.secondWorkerToken(), "/visits/" + id).statusCode(404);
        Client.get(district.settle().clerkToken(), "/visits/" + id).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COMMUNITY_SECRETARY", "STREET_OFFICER", "DISTRICT_OFFICER", "PROPERTY_STEWARD", "MEDIATOR"})
    void visits_are_recorded_by_those_who_go(String role) {
        Client.visited(community.staff(Ids.next(), role), task, "REACHED")
                .then()
                .statusCode(403);
    }

    @Test
    void residents_and_outside_parties_read_neither_tasks_nor_visits() {
        for (String token : List.of(
                Tokens.resident(Ids.next()), community.staff(Ids.next(), "PROPERTY_STEWARD"), Tokens.system())) {
            Client.visited(token, task, "REACHED").then().statusCode(403);
            Client.get(token, "/visit-tasks").statusCode(403);
            Client.get(token, "/visit-tasks/" + task).statusCode(403);
            Client.get(token, "/visits/" + Ids.next()).statusCode(403);
        }
    }

    @ParameterizedTest(name = "{0} = {1} is refused as {2}")
    @CsvSource({
        "taskId, , VALIDATION_FAILED",
        "taskId, 17, VALIDATION_FAILED",
        "outcome, HAPPY, VALIDATION_FAILED",
        "visitedAt, , VALIDATION_FAILED",
        "visitedAt, noon, VALIDATION_FAILED",
        "note, LONG, VALIDATION_FAILED",
        "place, here, UNKNOWN_FIELD"
    })
    void what_is_not_acceptable_is_refused(String field, String value, String code) {
        Map<String, Object> visit = Client.visit(task, "REACHED");
        visit.put(field, "LONG".equals(value) ? "长".repeat(2001) : value);

        record(community.workerToken(), visit).then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    void a_need_has_an_item_and_words_within_limits() {
        for (Map<String, String> need : List.of(
                Map.of("itemCode", "FAC-LIGHT"),
                Map.of("itemCode", "fac light", "text", "灯"),
                Map.of("itemCode", "FAC-LIGHT", "text", "长".repeat(501)))) {
            Map<String, Object> visit = Client.visit(task, "REACHED");
            visit.put("need", need);
            record(community.workerToken(), visit).then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        }
    }

    @Test
    void a_visit_cannot_lie_in_the_future() {
        Map<String, Object> visit = Client.visit(task, "REACHED");
        visit.put("visitedAt", Instant.now(Clock.systemUTC()).plusSeconds(3600).toString());

        record(community.workerToken(), visit).then().statusCode(422).body("code", equalTo("VISIT_IN_FUTURE"));
    }

    @Test
    void a_visit_needs_a_key_of_its_own() {
        Client.post(community.workerToken(), "/visits", null, Client.visit(task, "REACHED"))
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    private List<Response> inParallel(String... tokens) {
        return Together.each(List.of(tokens), token -> Client.visited(token, task, "REACHED"));
    }

    private static Response record(String token, Map<String, Object> visit) {
        return Client.post(token, "/visits", Client.newKey(), visit);
    }
}
