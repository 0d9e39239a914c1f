package org.linli.grid.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.Tokens;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.People;
import org.linli.grid.support.Phone;

@QuarkusTest
class SessionTest {

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @AfterEach
    void it_is_now_again() {
        clock.reset();
    }

    @Test
    void a_refresh_gives_a_new_pair() {
        String first = loggedIn();

        String second = exchange(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(exchange(second)).isNotEqualTo(second);
    }

    @Test
    void a_client_that_lost_the_answer_gets_the_same_refresh_token_again() {
        String first = loggedIn();
        String second = exchange(first);
        clock.forward(Duration.ofSeconds(20));

        assertThat(exchange(first)).isEqualTo(second);
        exchange(second);
    }

    @Test
    void parallel_refreshes_of_one_token_agree() throws Exception {
        String token = loggedIn();
        ExecutorService tabs = Executors.newFixedThreadPool(4);
        try {
            Callable<String> refresh = () -> exchange(token);
            List<Future<String>> answers = tabs.invokeAll(Collections.nCopies(4, refresh));

            String one = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(one);
            }
        } finally {
            tabs.shutdown();
        }
    }

    @Test
    void a_token_that_was_exchanged_long_ago_ends_the_whole_session() {
        String stolen = loggedIn();
        String live = exchange(stolen);
        clock.forward(Duration.ofSeconds(31));

        refused(stolen);

        refused(live);
    }

    @Test
    void an_unknown_token_is_refused() {
        refused("nobody-has-this-token");
    }

    @Test
    void after_a_logout_the_session_is_over() {
        String token = loggedIn();

        Api.post("/api/v1/auth/logout", Map.of("refreshToken", token)).statusCode(204);

        refused(token);
        Api.post("/api/v1/auth/logout", Map.of("refreshToken", "unknown")).statusCode(204);
    }

    @Test
    void a_session_of_staff_ends_after_seven_days_however_active() {
        String token = atWork(people.hired(CallerKind.STAFF));
        clock.forward(Duration.ofDays(6));
        String next = exchange(token);
        clock.forward(Duration.ofDays(1));

        refused(next);
    }

    @Test
    void a_blocked_account_is_out_at_the_next_refresh() {
        People.Person person = people.hired(CallerKind.STAFF);
        String token = atWork(person);
        people.block(person.accountId());

        Api.refresh(token).statusCode(403).body("code", equalTo("ACCOUNT_BLOCKED"));
        Api.refresh(token).statusCode(403).body("code", equalTo("ACCOUNT_BLOCKED"));
    }

    @Test
    void a_new_post_is_in_the_next_token() {
        Api.haveAreas();
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        String token = atWork(worker);
        String assigned = Api.as(Api.admin())
                .body(Map.of("staffId", worker.staffId(), "role", "GRID_LEADER", "areaCode", "411003002011002"))
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("areaPath");

        String access = Api.refresh(token).statusCode(200).extract().path("accessToken");

        assertThat(new String(
                        java.util.Base64.getUrlDecoder().decode(access.split("\\.")[1]),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "GRID_LEADER",
                        "GRID_WORKER",
                        assigned,
                        Api.GRID,
                        worker.staffId().toString());
    }

    @Test
    void nobody_is_me_without_a_token() {
        io.restassured.RestAssured.given().get("/api/v1/auth/me").then().statusCode(401);
        Api.as(Tokens.expired()).get("/api/v1/auth/me").then().statusCode(401);
        Api.as(Tokens.resident(org.linli.chassis.id.Ids.next()))
                .get("/api/v1/auth/me")
                .then()
                .statusCode(404);
    }

    @Test
    void a_malformed_refresh_is_refused() {
        Api.refresh("").statusCode(400);
        Api.refresh("x".repeat(101)).statusCode(400);
        Api.post("/api/v1/auth/refresh", Map.of("token", "x")).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
    }

    private static String loggedIn() {
        return Api.logInThroughWechat(Phone.bought().loginCode())
                .statusCode(200)
                .extract()
                .path("refreshToken");
    }

    private static String atWork(People.Person person) {
        return Api.logInAtWork(person.username(), People.PASSWORD)
                .statusCode(200)
                .extract()
                .path("refreshToken");
    }

    private static String exchange(String token) {
        return Api.refresh(token).statusCode(200).extract().path("refreshToken");
    }

    private static void refused(String token) {
        Api.refresh(token).statusCode(401).body("code", equalTo("REFRESH_TOKEN_INVALID"));
    }
}
