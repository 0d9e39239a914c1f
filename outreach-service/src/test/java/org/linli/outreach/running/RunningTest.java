package org.linli.outreach.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class RunningTest {

    @Inject
    District district;

    private Community community;

    @BeforeEach
    void settle() {
        community = district.settle();
        district.house(community, 1, 4);
    }

    @Test
    void a_campaign_goes_from_draft_to_its_end() {
        String id = Client.drafted(community);

        Client.command(community.secretaryToken(), id, "approve")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approverId", equalTo(community.secretary.toString()));
        Client.command(community.clerkToken(), id, "start")
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("round.number", equalTo(1))
                .body("round.state", equalTo("READY"))
                .body("round.households", equalTo(4))
                .body("round.tasks", equalTo(4));
        Client.command(community.clerkToken(), id, "finish")
                .statusCode(200)
                .body("status", equalTo("FINISHED"))
                .body("allowed", equalTo(List.of()));
    }

    @Test
    void the_author_cannot_approve() {
        String id = Client.drafted(community);

        Client.command(community.clerkToken(), id, "approve")
                .statusCode(409)
                .body("code", equalTo("APPROVER_IS_AUTHOR"));
    }

    @Test
    void a_command_in_the_wrong_state_is_refused_with_what_is_allowed_now() {
        String id = Client.drafted(community);

        Client.command(community.clerkToken(), id, "start")
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_WRONG_STATE"))
                .body("state", equalTo("DRAFT"))
                .body("allowed", contains("APPROVE", "CANCEL"));
        Client.command(community.clerkToken(), id, "rounds").statusCode(409);
        Client.command(community.clerkToken(), id, "finish").statusCode(409);
    }

    @Test
    void of_parallel_clicks_on_start_one_wins_and_no_household_gets_two_tasks() {
        String id = Client.approved(community, Client.draft(community.code));

        List<Integer> answers = Together.times(6, () -> Client.command(community.clerkToken(), id, "start")
                .extract()
                .statusCode());

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .allMatch(status -> status == 409);
        assertThat(Client.tasks(community.clerkToken(), id)).hasSize(4);
    }

    @Test
    void a_retried_start_answers_the_same_and_starts_once() {
        String id = Client.approved(community, Client.draft(community.code));
        String key = Client.newKey();

        assertThat(start(id, key)).isEqualTo(start(id, key));
        Client.get(community.clerkToken(), "/campaigns/" + id).body("round.number", equalTo(1));
        assertThat(Client.tasks(community.clerkToken(), id)).hasSize(4);
    }

    @Test
    void a_command_decided_on_an_older_reading_is_refused() {
        String id = Client.drafted(community);
        String read =
                Client.get(community.clerkToken(), "/campaigns/" + id).extract().header("ETag");
        Client.command(community.secretaryToken(), id, "approve").statusCode(200);

        given().auth()
                .oauth2(community.clerkToken())
                .header("If-Match", read)
                .contentType(ContentType.JSON)
                .post("/api/v1/campaigns/" + id + "/start")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void a_command_with_nothing_to_say_needs_no_body() {
        String id = Client.approved(community, Client.draft(community.code));

        given().auth()
                .oauth2(community.clerkToken())
                .noContentType()
                .post("/api/v1/campaigns/" + id + "/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"));
    }

    @Test
    void nobody_to_visit_is_said_and_nothing_is_started() {
        String id = Client.approved(community, Client.draft(community.grid(2)));

        Client.command(community.clerkToken(), id, "start").statusCode(422).body("code", equalTo("NOBODY_TO_VISIT"));
        Client.get(community.clerkToken(), "/campaigns/" + id).body("status", equalTo("APPROVED"));
    }

    @Test
    void a_due_date_lies_between_today_and_the_last_day() {
        String id = Client.approved(community, Client.draft(community.code));

        Client.command(community.clerkToken(), id, "start", Map.of("dueOn", "2020-01-01"))
                .statusCode(422)
                .body("code", equalTo("DUE_OUTSIDE_PERIOD"));
        Client.command(community.clerkToken(), id, "start", Map.of("due", "2020-01-01"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    @Test
    void a_cancelled_campaign_does_nothing_more() {
        String id = Client.running(community);

        Client.command(community.clerkToken(), id, "cancel").statusCode(200).body("status", equalTo("CANCELLED"));

        Client.command(community.clerkToken(), id, "rounds").statusCode(409).body("state", equalTo("CANCELLED"));
        Client.get(community.workerToken(), "/visit-tasks?state=OPEN&campaignId=" + id)
                .body("items", equalTo(List.of()));
    }

    @ParameterizedTest(name = "{0} is not for a {1}")
    @CsvSource({
        "approve, RESIDENT",
        "start, RESIDENT",
        "rounds, RESIDENT",
        "finish, RESIDENT",
        "cancel, RESIDENT",
        "approve, GRID_WORKER",
        "start, GRID_WORKER",
        "rounds, GRID_WORKER",
        "finish, GRID_LEADER",
        "cancel, PROPERTY_STEWARD"
    })
    void commands_are_guarded_by_role(String verb, String role) {
        String id = Client.drafted(community);
        String token = role.equals("RESIDENT") ? Tokens.resident(Ids.next()) : community.staff(Ids.next(), role);

        Client.command(token, id, verb).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "start", "rounds", "finish", "cancel"})
    void a_clerk_of_another_community_does_not_even_find_it(String verb) {
        String id = Client.drafted(community);

        Client.command(district.settle().clerkToken(), id, verb).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "start", "rounds", "finish", "cancel"})
    void whoever_answers_for_a_part_of_it_may_look_but_not_act(String verb) {
        Map<String, Object> draft = Client.draft(community.street);
        String id = Client.post(
                        Tokens.staff(Ids.next(), "STREET_OFFICER", community.streetPath),
                        "/campaigns",
                        Client.newKey(),
                        draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Client.get(community.clerkToken(), "/campaigns/" + id).statusCode(200);
        Client.command(community.clerkToken(), id, verb).statusCode(403).body("code", equalTo("NOT_ALL_YOUR_AREAS"));
    }

    private String start(String id, String key) {
        return given().auth()
                .oauth2(community.clerkToken())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .post("/api/v1/campaigns/" + id + "/start")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
