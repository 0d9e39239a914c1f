package org.linli.grid.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.People;

@QuarkusTest
class PasswordLoginTest {

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @BeforeEach
    void there_are_areas() {
        Api.haveAreas();
    }

    @AfterEach
    void it_is_now_again() {
        clock.reset();
    }

    @Test
    void an_empty_name_or_password_is_missing_and_not_too_long() {
        for (String field : List.of("username", "password")) {
            Map<String, String> request = new HashMap<>(Map.of("username", "somebody", "password", "something"));
            request.put(field, "");
            Api.logInFrom("10.9.9.9", request)
                    .statusCode(400)
                    .body("violations.field", contains(field))
                    .body("violations.message", contains("不能为空"));
        }
    }

    @Test
    void a_grid_worker_gets_the_roles_and_areas_of_the_posts_held() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");

        String token = Api.logInAtWork(worker.username().toUpperCase(java.util.Locale.ROOT), People.PASSWORD)
                .statusCode(200)
                .body("kind", equalTo("STAFF"))
                .extract()
                .path("accessToken");

        Api.as(token)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200)
                .body("posts.role", equalTo(List.of("GRID_WORKER")))
                .body("posts.areaPath", equalTo(List.of(Api.GRID)))
                .body("name", equalTo("赵甲乙"))
                .body("posts[0].title", equalTo("新元街道镜湖社区第一网格网格员"))
                .body("capabilities", hasItem("VIEW_HOUSEHOLDS"))
                .body("capabilities", not(hasItem("IMPORT_AREAS")));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        People.Person known = people.hired(CallerKind.STAFF);

        String wrong = problem(known.username());
        String unknown = problem("n" + Ids.next());

        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void five_failures_lock_the_name_for_a_minute_and_the_next_for_two() {
        People.Person person = people.hired(CallerKind.STAFF);
        fail(person.username(), 5);

        locked(person.username()).header("Retry-After", equalTo("60"));
        clock.forward(Duration.ofSeconds(61));
        fail(person.username(), 1);
        locked(person.username()).header("Retry-After", equalTo("120"));
        clock.forward(Duration.ofSeconds(121));
        Api.logInAtWork(person.username(), People.PASSWORD).statusCode(200);
        fail(person.username(), 4);
        Api.logInAtWork(person.username(), People.PASSWORD).statusCode(200);
    }

    @Test
    void a_name_that_does_not_exist_is_locked_just_the_same() {
        String nobody = "n" + Ids.next();
        fail(nobody, 5);

        locked(nobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u3000\ufeff", "\u2060x"})
    void a_name_in_which_nothing_can_be_seen_is_nobodys(String name) {
        int status = Api.logInFrom("203.0.113.9", Map.of("username", name, "password", "wrong"))
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 401);
    }

    @Test
    void a_blocked_account_stays_out() {
        People.Person person = people.hired(CallerKind.STAFF);
        people.block(person.accountId());

        Api.logInAtWork(person.username(), People.PASSWORD).statusCode(403).body("code", equalTo("ACCOUNT_BLOCKED"));
    }

    @Test
    void a_malformed_request_is_refused() {
        Api.logInAtWork("", "").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Api.logInAtWork("x".repeat(65), "y").statusCode(400);
        Api.post("/api/v1/auth/staff/login", Map.of("username", "x", "password", "y", "role", "ADMIN"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    private static void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            problem(username);
        }
    }

    /** The answer without what differs from request to request. */
    private static String problem(String username) {
        return Api.logInAtWork(username, "wrong")
                .statusCode(401)
                .body("code", equalTo("LOGIN_FAILED"))
                .extract()
                .asString()
                .replaceAll("\"requestId\":\"[^\"]+\"", "");
    }

    private static ValidatableResponse locked(String username) {
        return Api.logInAtWork(username, People.PASSWORD).statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
    }
}
