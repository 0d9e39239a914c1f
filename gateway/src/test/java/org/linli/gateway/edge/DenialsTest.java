package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class DenialsTest {

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    @AfterEach
    void nobodyIsShutOut() {
        Tokens.denials("{}");
        Tokens.publish(Tokens.CURRENT);
        letIn(Tokens.valid());
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .get("/api/v1/areas")
                .then();
    }

    private static void letIn(String token) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> call(token).statusCode(200));
    }

    private static void shutOut(String token) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> call(token)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", is("TOKEN_WITHDRAWN"))
                .body("detail", containsString("withdrawn")));
    }

    @Test
    void a_session_that_ended_is_out_within_seconds_also_with_a_token_seen_before() {
        String token = Tokens.signed(Tokens.claims().claim("sid", id), Tokens.CURRENT);
        call(token).statusCode(200);

        Tokens.denials("{\"sessions\":[\"" + id + "\"]}");

        shutOut(token);
        call(Tokens.valid()).statusCode(200);
    }

    @Test
    void of_a_blocked_account_only_what_was_granted_before_is_out() {
        long before = Clock.systemUTC().millis();
        String older = Tokens.signed(Tokens.claims().subject(id).claim("gat", before - 1), Tokens.CURRENT);
        String newer = Tokens.signed(Tokens.claims().subject(id).claim("gat", before), Tokens.CURRENT);

        Tokens.denials("{\"accounts\":[{\"id\":\"" + id + "\",\"before\":" + before + "}]}");

        shutOut(older);
        call(newer).statusCode(200);
    }

    @Test
    void what_a_distrusted_key_signed_is_out_although_the_key_is_still_published() {
        EllipticCurveJsonWebKey stolen = Tokens.key("stolen-" + id);
        Tokens.publish(Tokens.CURRENT, stolen);
        String token = Tokens.signed(Tokens.claims(), stolen);
        letIn(token);

        Tokens.denials("{\"keys\":[\"stolen-" + id + "\"]}");

        shutOut(token);
        call(Tokens.valid()).statusCode(200);
    }

    @Test
    void a_list_that_cannot_be_read_leaves_the_last_one_in_force() {
        String token = Tokens.signed(Tokens.claims().claim("sid", id), Tokens.CURRENT);
        Tokens.denials("{\"sessions\":[\"" + id + "\"]}");
        shutOut(token);

        Tokens.denials("not a list");
        long before = Tokens.seenByService("denials");
        await().atMost(Duration.ofSeconds(5)).until(() -> Tokens.seenByService("denials") > before + 2);

        call(token).statusCode(401).body("code", is("TOKEN_WITHDRAWN"));
    }

    @Test
    void the_age_of_the_list_can_be_watched() {
        given().get("/q/metrics")
                .then()
                .body(containsString("linli_denials_age_seconds "))
                .body(not(containsString("linli_denials_age_seconds NaN")));
        given().get("/q/health/ready").then().body("checks.name.toString()", containsString("denials"));
    }
}
