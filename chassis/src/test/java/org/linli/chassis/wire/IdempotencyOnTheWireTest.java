package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.RawHttp;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class IdempotencyOnTheWireTest {

    private final UUID account = Ids.next();
    private final String key = "key-" + Ids.next();

    @Test
    void a_retry_gets_the_first_answer_and_has_no_effect() {
        Response first = post(key, "{\"name\":\"灯\",\"numbers\":[1,2]}");
        int effects = WireResource.EFFECTS.get();

        Response again = post(key, "{ \"numbers\": [1, 2], \"name\": \"灯\" }");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(WireResource.EFFECTS).hasValue(effects);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        post(key, "{\"name\":\"灯\"}");
        post(key, "{\"name\":\"门\"}").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_missing_or_odd_key_is_refused() {
        post(null, "{\"name\":\"灯\"}").then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        post("short", "{\"name\":\"灯\"}").then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_INVALID"));
    }

    @Test
    void the_same_key_with_another_query_is_refused() {
        read("?upTo=1&from=2").then().statusCode(200);
        read("?from=2&upTo=1").then().statusCode(200);
        read("?upTo=2&from=1").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        read("?upTo=1").then().statusCode(422);
        read("").then().statusCode(422);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "the-first-one\r\nIdempotency-Key: the-second-one",
                "twice-the-same\r\nIdempotency-Key: twice-the-same"
            })
    void two_keys_are_refused(String keys) throws IOException {
        RawHttp.Answer answer = RawHttp.ask(
                "POST",
                "/wire/headers/read",
                "Authorization: Bearer " + Tokens.resident(account),
                "Idempotency-Key: " + keys);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("IDEMPOTENCY_KEY_INVALID");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"seven77", "has a blank", "caf\u00e9-caf\u00e9", "LONG"})
    void a_key_outside_its_limits_is_refused(String odd) throws IOException {
        RawHttp.Answer answer = RawHttp.ask(
                "POST",
                "/wire/headers/read-all",
                "Authorization: Bearer " + Tokens.resident(account),
                "Idempotency-Key: " + odd.replace("LONG", "k".repeat(129)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        post(key, "{\"name\":\"refuse\"}").then().statusCode(422).body("code", equalTo("RULE_BROKEN"));
        post(key, "{\"name\":\"灯\"}").then().statusCode(201);
    }

    @Test
    void two_people_may_choose_the_same_key() {
        Response mine = post(key, "{\"name\":\"灯\"}");
        Response theirs = given().auth()
                .oauth2(Tokens.resident(Ids.next()))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"灯\"}")
                .post("/wire/effects");
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.asString()).isNotEqualTo(mine.asString());
    }

    @Test
    void parallel_clicks_have_one_effect() {
        int effects = WireResource.EFFECTS.get();

        List<Response> answers = Together.times(12, () -> post(key, "{\"name\":\"灯\"}"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(WireResource.EFFECTS).hasValue(effects + 1);
    }

    private Response read(String query) {
        return given().auth()
                .oauth2(Tokens.resident(account))
                .header("Idempotency-Key", key)
                .post("/wire/headers/read" + query);
    }

    private Response post(String withKey, String body) {
        var request = given().auth()
                .oauth2(Tokens.resident(account))
                .contentType(ContentType.JSON)
                .body(body);
        return (withKey == null ? request : request.header("Idempotency-Key", withKey)).post("/wire/effects");
    }
}
