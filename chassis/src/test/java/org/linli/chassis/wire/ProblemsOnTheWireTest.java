package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Grant;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;
import org.linli.chassis.time.ClockProducer;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProblemsOnTheWireTest {

    @ParameterizedTest(name = "{0} answers {1} {2}")
    @CsvSource({
        "coded, 409, CONFLICT",
        "bug, 500, INTERNAL_ERROR",
        "sql, 500, INTERNAL_ERROR",
        "database-away, 503, UNAVAILABLE",
        "deadlock, 503, UNAVAILABLE",
        "not-serializable, 503, UNAVAILABLE",
        "database-stopped, 503, UNAVAILABLE",
        "pool-exhausted, 503, UNAVAILABLE",
        "pool-timed-out, 503, UNAVAILABLE",
        "commit-failed, 503, UNAVAILABLE",
        "unknown, 404, NOT_FOUND"
    })
    void a_failure_is_a_problem_that_tells_nothing_of_the_inside(String how, int status, String code) {
        String body = given().get("/wire/fail/" + how)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("requestId", notNullValue())
                .body("type", equalTo("urn:linli:problem:" + code.toLowerCase().replace('_', '-')))
                .extract()
                .asString();
        assertThat(body).doesNotContain("org.", "Exception", "select", "household", "java");
    }

    @Test
    void a_refusal_carries_what_a_program_can_act_on() {
        given().get("/wire/fail/coded").then().statusCode(409).body("allowed", hasItem("WAIT"));
    }

    @Test
    void an_unreachable_database_tells_when_to_try_again() {
        given().get("/wire/fail/database-away").then().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void texts_are_chinese_unless_english_is_preferred() {
        given().get("/wire/fail/unknown").then().body("title", equalTo("未找到"));
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/wire/fail/unknown")
                .then()
                .body("title", equalTo("Not found"));
    }

    @Test
    void malformed_json_is_refused() {
        post("{\"name\":").statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void a_character_that_no_database_text_can_hold_is_refused_wherever_it_stands() {
        post("{\"name\":\"a\\u0000b\"}").statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
        given().urlEncodingEnabled(false)
                .get("/wire/fail/coded?x=a%00b")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
        given().urlEncodingEnabled(false)
                .get("/wire/fail/a%00b")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        post("{\"name\":\"灯\",\"colour\":1}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("detail", matchesPattern(".*colour.*"));
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused() {
        String body = post("{\"name\":\"灯\",\"numbers\":[\"many\"]}")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("java", "org.linli", "many");
    }

    @Test
    void a_value_outside_its_limits_is_refused_with_the_place_and_the_reason() {
        post("{\"name\":\"01234567890\"}")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations[0].field", matchesPattern(".*name"))
                .body("violations[0].message", matchesPattern(".*10.*"));
    }

    @Test
    void a_wrong_content_type_is_refused() {
        given().contentType("text/plain")
                .body("x")
                .post("/wire/things")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void a_wrong_method_and_an_unknown_path_are_problems_too() {
        given().delete("/wire/things").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().get("/nothing/here").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_well_formed_request_id_is_taken_over_and_a_bad_one_replaced() {
        given().header("X-Request-Id", "abcd-1234-efgh")
                .get("/wire/fail/coded")
                .then()
                .header("X-Request-Id", equalTo("abcd-1234-efgh"))
                .body("requestId", equalTo("abcd-1234-efgh"));
        given().header("X-Request-Id", "<script>")
                .get("/wire/fail/coded")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void nobody_enters_without_a_valid_token_and_the_right_role() {
        given().get("/wire/workers-only").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(Tokens.expired())
                .get("/wire/workers-only")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(Tokens.resident(Ids.next()))
                .get("/wire/workers-only")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "GRID_WORKER", "411003.411003002"))
                .get("/wire/workers-only")
                .then()
                .statusCode(200)
                .body(containsString("GRID_WORKER"))
                .body(containsString("411003.411003002"));
    }

    @Test
    void a_role_that_begins_tomorrow_or_ended_today_opens_no_door() {
        LocalDate today = LocalDate.now(ClockProducer.CIVIL_TIME);
        AreaPath area = new AreaPath("411003");
        for (Grant grant : List.of(
                new Grant("GRID_WORKER", area, today.plusDays(1), null), new Grant("GRID_WORKER", area, null, today))) {
            given().auth()
                    .oauth2(Tokens.staff(Ids.next(), grant))
                    .get("/wire/workers-only")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void an_endpoint_without_an_authorisation_annotation_is_closed() {
        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "ADMIN", "411003"))
                .get("/wire/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void a_change_decided_on_an_older_version_is_refused() {
        given().header("If-Match", "\"3\"").post("/wire/versions/3").then().statusCode(200);
        given().post("/wire/versions/3").then().statusCode(200);
        given().header("If-Match", "\"2\"")
                .post("/wire/versions/3")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/wire/things")
                .then()
                .contentType("application/problem+json");
    }
}
