package org.linli.grid.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.People;

@QuarkusTest
class AccountTest {

    private static final String SMALL_DISTRICT = "340603";
    private static final String NEW_PASSWORD = "three quiet lanterns";

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @BeforeEach
    void there_are_areas() {
        Api.haveAreas();
        Api.importAreas(
                Tokens.staff(Ids.next(), "ADMIN", SMALL_DISTRICT),
                "code,name,level,kind\n340603,相山区,DISTRICT,\n",
                false);
    }

    @AfterEach
    void it_is_now_again() {
        clock.reset();
    }

    @Test
    void a_blocked_person_is_out_within_seconds_and_stays_out_until_unblocked() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        ExtractableResponse<Response> signedIn = logIn(worker);

        act(Api.admin(), worker, "block").statusCode(200).body("blocked", equalTo(true));

        Api.refresh(signedIn.path("refreshToken")).statusCode(403).body("code", equalTo("ACCOUNT_BLOCKED"));
        Api.logInAtWork(worker.username(), People.PASSWORD).statusCode(403).body("code", equalTo("ACCOUNT_BLOCKED"));
        isWithdrawn(signedIn.path("accessToken"));
        act(Api.admin(), worker, "unblock").statusCode(200).body("blocked", equalTo(false));
        Api.as(logIn(worker).path("accessToken")).get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    void blocking_twice_is_blocking_once() {
        People.Person person = people.hired(CallerKind.STAFF);

        act(Api.admin(), person, "block").statusCode(200);
        act(Api.admin(), person, "block").statusCode(200).body("blocked", equalTo(true));
        act(Api.admin(), person, "unblock").statusCode(200);

        try (EventTap tap = EventTap.on("linli.grid")) {
            Awaitility.await().untilAsserted(() -> assertThat(tap.about(person.accountId()))
                    .as("whoever gives work is told of each change, once")
                    .extracting(told -> told.data().path("blocked").asBoolean())
                    .containsExactly(true, false));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"block", "unblock", "reset-password", "sessions/end"})
    void only_an_administrator_of_the_district_decides(String what) {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");

        act(Tokens.staff(Ids.next(), "ADMIN", SMALL_DISTRICT), worker, what).statusCode(404);
        act(Api.secretary(), worker, what).statusCode(403);
        act(Api.resident(), worker, what).statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .post("/api/v1/accounts/" + worker.accountId() + "/" + what)
                .then()
                .statusCode(401);
        Api.as(Api.admin())
                .post("/api/v1/accounts/" + Ids.next() + "/" + what)
                .then()
                .statusCode(404);
    }

    @Test
    void reading_an_account_is_for_the_administrators_of_its_district_too() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        String path = "/api/v1/accounts/" + worker.accountId();

        Api.as(Api.admin()).get(path).then().statusCode(200).body("blocked", equalTo(false));
        Api.as(Tokens.staff(Ids.next(), "ADMIN", SMALL_DISTRICT))
                .get(path)
                .then()
                .statusCode(404);
        Api.as(Tokens.staff(Ids.next(), "ADMIN", SMALL_DISTRICT))
                .get(path + "/sessions")
                .then()
                .statusCode(404);
        Api.as(Api.secretary()).get(path).then().statusCode(403);
    }

    @Test
    void who_looked_at_an_account_and_its_sessions_stands_in_the_trail() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        logIn(worker);
        UUID reader = Ids.next();
        String admin = Tokens.staff(reader, "ADMIN", "411003");
        String path = "/api/v1/accounts/" + worker.accountId();

        Api.as(admin).get(path).then().statusCode(200);
        Api.as(admin).get(path + "/sessions").then().statusCode(200);

        Api.as(Tokens.staff(Ids.next(), "AUDITOR", "411003"))
                .get("/api/v1/audit/grid/entries?actor=" + reader)
                .then()
                .statusCode(200)
                .body("items.targetId", everyItem(equalTo(worker.accountId().toString())))
                .body("items.action", everyItem(equalTo("READ")))
                .body("items.detail.part", contains("sessions", "account"))
                .body("items.detail.rows", everyItem(equalTo("1")));
    }

    @Test
    void a_password_given_under_a_key_is_given_once_and_told_again_to_who_got_no_answer() {
        People.Person worker = people.hired(CallerKind.STAFF);
        String admin = Api.admin();
        String key = "reset-" + Ids.next();

        String first = resetUnder(key, admin, worker);
        String again = resetUnder(key, admin, worker);

        assertThat(again).isEqualTo(first);
        change(worker, first, NEW_PASSWORD).statusCode(200);
    }

    private static String resetUnder(String key, String token, People.Person person) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .post("/api/v1/accounts/" + person.accountId() + "/reset-password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
    }

    @Test
    void nobody_blocks_themselves() {
        People.Person admin = people.withPost(PostRole.ADMIN, "411003");
        String token = logIn(admin).path("accessToken");

        act(token, admin, "block").statusCode(422).body("code", equalTo("OWN_ACCOUNT"));
        act(token, admin, "reset-password").statusCode(422).body("code", equalTo("OWN_ACCOUNT"));
    }

    @Test
    void the_last_administrator_of_an_area_stays_even_when_two_block_each_other_at_once() {
        People.Person one = people.withPost(PostRole.ADMIN, SMALL_DISTRICT);
        People.Person other = people.withPost(PostRole.ADMIN, SMALL_DISTRICT);
        String token = Tokens.staff(Ids.next(), "ADMIN", SMALL_DISTRICT);

        List<Integer> answers = Together.each(
                List.of(one, other),
                person -> act(token, person, "block").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
        People.Person left = answers.get(0) == 422 ? one : other;
        act(token, left, "block").statusCode(422).body("code", equalTo("LAST_ADMINISTRATOR"));
    }

    @Test
    void a_one_time_password_lets_its_owner_set_another_and_works_once() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        ExtractableResponse<Response> signedIn = logIn(worker);

        String oneTime = act(Api.admin(), worker, "reset-password")
                .statusCode(200)
                .extract()
                .path("password");

        Api.logInAtWork(worker.username(), People.PASSWORD).statusCode(401);
        Api.logInAtWork(worker.username(), oneTime).statusCode(403).body("code", equalTo("PASSWORD_CHANGE_REQUIRED"));
        change(worker, oneTime, oneTime).statusCode(422).body("code", equalTo("PASSWORD_TOO_EASY"));
        change(worker, oneTime, "my " + worker.username()).statusCode(422);
        change(worker, oneTime, "short").statusCode(400);
        change(worker, oneTime, NEW_PASSWORD).statusCode(200);
        Api.logInAtWork(worker.username(), oneTime).statusCode(401);
        Api.logInAtWork(worker.username(), NEW_PASSWORD).statusCode(200);
        Api.refresh(signedIn.path("refreshToken")).statusCode(401);
        isWithdrawn(signedIn.path("accessToken"));
    }

    @Test
    void a_one_time_password_is_good_for_a_day() {
        People.Person worker = people.hired(CallerKind.STAFF);
        String oneTime = act(Api.admin(), worker, "reset-password").extract().path("password");
        clock.forward(Duration.ofHours(25));

        change(worker, oneTime, NEW_PASSWORD).statusCode(403).body("code", equalTo("ONE_TIME_PASSWORD_EXPIRED"));
    }

    @Test
    void somebody_who_has_no_password_gets_none() {
        Api.as(Api.admin())
                .post("/api/v1/accounts/" + Ids.next() + "/reset-password")
                .then()
                .statusCode(404);
    }

    @Test
    void who_changes_the_password_is_signed_out_everywhere_else() {
        People.Person person = people.hired(CallerKind.STAFF);
        String elsewhere = logIn(person).path("refreshToken");

        change(person, People.PASSWORD, NEW_PASSWORD).statusCode(200);

        Api.refresh(elsewhere).statusCode(401);
    }

    @Test
    void everybody_sees_and_ends_their_own_sessions() {
        People.Person person = people.hired(CallerKind.STAFF);
        ExtractableResponse<Response> lost = logIn(person);
        String here = logIn(person).path("accessToken");
        String lostSession = Api.as(here)
                .get("/api/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.current", equalTo(List.of(true, false)))
                .extract()
                .path("items[1].id");

        endOwn(here, lostSession).statusCode(204);
        endOwn(here, lostSession).statusCode(204);

        Api.refresh(lost.path("refreshToken")).statusCode(401);
        isWithdrawn(lost.path("accessToken"));
        Api.as(here).get("/api/v1/auth/sessions").then().body("items", hasSize(1));
    }

    @Test
    void nobody_ends_a_session_of_somebody_else_as_their_own() {
        String mine = logIn(people.hired(CallerKind.STAFF)).path("accessToken");
        String theirs = logIn(people.hired(CallerKind.STAFF)).path("accessToken");
        String session = Api.as(theirs).get("/api/v1/auth/sessions").path("items[0].id");

        endOwn(mine, session).statusCode(404);

        Api.as(theirs).get("/api/v1/auth/me").then().statusCode(200);
        RestAssured.given().get("/api/v1/auth/sessions").then().statusCode(401);
    }

    @Test
    void a_resident_signs_out_everywhere() {
        String account = Ids.next().toString();
        Api.as(Tokens.resident(UUID.fromString(account)))
                .get("/api/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        ExtractableResponse<Response> signedIn = Api.logInThroughWechat(
                        org.linli.grid.support.Phone.bought().loginCode())
                .extract();

        Api.as(signedIn.path("accessToken"))
                .post("/api/v1/auth/sessions/end")
                .then()
                .statusCode(204);

        Api.refresh(signedIn.path("refreshToken")).statusCode(401);
        isWithdrawn(signedIn.path("accessToken"));
    }

    @Test
    void an_administrator_sees_and_ends_the_sessions_of_others() {
        People.Person person = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        ExtractableResponse<Response> one = logIn(person);
        ExtractableResponse<Response> two = logIn(person);
        String path = "/api/v1/accounts/" + person.accountId() + "/sessions";
        String newest = Api.as(Api.admin())
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.current", everyItem(is(false)))
                .extract()
                .path("items[0].id");

        Api.as(Api.admin()).post(path + "/" + newest + "/end").then().statusCode(204);
        Api.refresh(two.path("refreshToken")).statusCode(401);
        Api.as(Api.admin()).post(path + "/end").then().statusCode(204);
        Api.refresh(one.path("refreshToken")).statusCode(401);

        isWithdrawn(one.path("accessToken"));
        isWithdrawn(two.path("accessToken"));
        Api.as(Api.admin()).get(path).then().body("items", equalTo(Collections.emptyList()));
    }

    private static ExtractableResponse<Response> logIn(People.Person person) {
        return Api.logInAtWork(person.username(), People.PASSWORD)
                .statusCode(200)
                .extract();
    }

    private static ValidatableResponse change(People.Person person, String password, String newPassword) {
        return Api.logInFrom(
                Api.addressOf(person.username()),
                Map.of("username", person.username(), "password", password, "newPassword", newPassword));
    }

    private static ValidatableResponse act(String token, People.Person person, String what) {
        return Api.as(token)
                .post("/api/v1/accounts/" + person.accountId() + "/" + what)
                .then();
    }

    private static ValidatableResponse endOwn(String token, String session) {
        return Api.as(token).post("/api/v1/auth/sessions/" + session + "/end").then();
    }

    private static void isWithdrawn(String access) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> Api.as(access)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_WITHDRAWN")));
    }
}
