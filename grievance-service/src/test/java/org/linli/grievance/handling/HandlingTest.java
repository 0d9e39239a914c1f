package org.linli.grievance.handling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class HandlingTest {

    private static final Map<String, String> REPLY = Map.of("outcome", "SETTLED", "text", "已更换灯具。");

    @Inject
    District district;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void a_command_in_the_wrong_state_is_refused_with_what_is_allowed_now() {
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "close", null)
                .statusCode(409)
                .body("code", equalTo("GRIEVANCE_WRONG_STATE"))
                .body("status", equalTo(409))
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", hasItems("ACCEPT", "DISPATCH"));
    }

    @Test
    void dispatching_by_the_rule_needs_no_body() {
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", null).statusCode(200).body("status", equalTo("DISPATCHED"));
    }

    @Test
    void a_reply_that_was_rated_is_not_offered_for_rating_again() {
        String id = Client.replied(resident);

        Client.command(Tokens.resident(resident), id, "rate", Map.of("settled", "YES", "satisfaction", 5))
                .statusCode(200)
                .body("allowed", not(hasItem("RATE")));
    }

    @Test
    void of_parallel_clicks_on_accept_one_wins_and_the_others_meet_its_state() {
        String id = Client.filed(resident);

        List<Integer> answers = Together.times(8, () -> Client.command(District.clerk(), id, "accept", null)
                .extract()
                .statusCode());

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .allMatch(status -> status == 409);
    }

    @Test
    void a_command_decided_on_an_older_reading_is_refused() {
        String id = Client.filed(resident);
        String read = Client.get(District.clerk(), "/" + id).extract().header("ETag");
        Client.command(District.clerk(), id, "accept", null).statusCode(200);

        given().auth()
                .oauth2(District.clerk())
                .header("If-Match", read)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/grievances/" + id + "/dispatch")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void a_retried_command_answers_the_same_and_acts_once() {
        String id = Client.filed(resident);
        String key = Client.newKey();

        String first = accept(id, key);
        String again = accept(id, key);

        assertThat(again).isEqualTo(first);
        Client.get(District.clerk(), "/" + id + "/timeline").body("action", equalTo(List.of("FILE", "ACCEPT")));
    }

    @Test
    void dispatching_and_replying_do_the_small_steps_between_by_themselves() {
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", Map.of()).statusCode(200);
        Client.command(District.worker(), id, "reply", REPLY).statusCode(200);

        Client.get(District.clerk(), "/" + id + "/timeline")
                .body("action", equalTo(List.of("FILE", "ACCEPT", "DISPATCH", "SIGN", "REPLY")));
    }

    @Test
    void only_a_post_that_answers_for_the_place_can_be_named() {
        String id = Client.filed(resident);

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", District.OTHER_WORKER_POST.toString()))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_POST"));
        Client.get(District.clerk(), "/" + id).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void a_clerk_in_scope_is_not_the_handler() {
        String id = Client.dispatched(resident);

        Client.command(District.clerk(), id, "reply", REPLY).statusCode(403).body("code", equalTo("NOT_THE_HANDLER"));
    }

    @ParameterizedTest(name = "{0} is not for a {1}")
    @CsvSource({
        "accept, RESIDENT",
        "dispatch, RESIDENT",
        "sign, RESIDENT",
        "reply, RESIDENT",
        "close, RESIDENT",
        "transfer, RESIDENT",
        "return, RESIDENT",
        "recall, RESIDENT",
        "accept, GRID_WORKER",
        "recall, GRID_WORKER",
        "accept, AUDITOR",
        "dispatch, ADMIN",
        "transfer, MEDIATOR",
        "dispatch, GRID_WORKER",
        "close, GRID_WORKER",
        "rate, COMMUNITY_CLERK",
        "urge, COMMUNITY_CLERK",
        "reopen, COMMUNITY_CLERK"
    })
    void commands_are_guarded_by_role(String verb, String role) {
        String id = Client.filed(resident);
        String token = role.equals("RESIDENT")
                ? Tokens.resident(resident)
                : Tokens.staff(Ids.next(), role, District.COMMUNITY_PATH);

        Client.command(token, id, verb, body(verb)).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @CsvSource({"accept", "dispatch", "transfer", "return", "recall", "close"})
    void a_clerk_of_another_community_does_not_even_find_it(String verb) {
        String id = Client.filed(resident);
        String stranger = Tokens.staff(Ids.next(), "COMMUNITY_CLERK", "411003.411003002.411003002012");

        Client.command(stranger, id, verb, body(verb)).statusCode(404);
    }

    @Test
    void another_resident_can_neither_rate_nor_reopen() {
        String id = Client.replied(resident);
        String stranger = Tokens.resident(Ids.next());

        Client.command(stranger, id, "rate", body("rate")).statusCode(404);
        Client.command(stranger, id, "urge", null).statusCode(404);
        Client.command(stranger, id, "reopen", body("reopen")).statusCode(404);
    }

    @Test
    void a_rating_outside_one_to_five_is_refused() {
        String id = Client.replied(resident);

        Client.command(Tokens.resident(resident), id, "rate", Map.of("settled", "YES", "satisfaction", 6))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    private static Object body(String verb) {
        return switch (verb) {
            case "dispatch" -> Map.of();
            case "reply" -> REPLY;
            case "rate" -> Map.of("settled", "YES", "satisfaction", 5);
            case "reopen" -> Map.of("reason", "NOT_SETTLED");
            case "transfer", "return", "recall" -> Map.of("reason", "OUTSIDE_PATCH");
            default -> null;
        };
    }

    private static String accept(String id, String key) {
        return given().auth()
                .oauth2(District.clerk())
                .header("Idempotency-Key", key)
                .post("/api/v1/grievances/" + id + "/accept")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
