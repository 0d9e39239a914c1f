package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.GridStandIn;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TokensOnTheWireTest {

    @AfterEach
    void nobody_is_denied_any_more() {
        GridStandIn.beAway(false);
        GridStandIn.denyNobody();
    }

    @Test
    void who_is_shut_out_is_out_within_seconds() {
        UUID session = Ids.next();
        String token = Tokens.ofSession(Ids.next(), session);
        ask(token).statusCode(200);

        GridStandIn.deny("{\"sessions\":[\"" + session + "\"],\"accounts\":[],\"keys\":[],\"later\":1}");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> ask(token).statusCode(401).body("code", equalTo("TOKEN_WITHDRAWN")));
        ask(Tokens.resident(Ids.next())).statusCode(200);
    }

    @Test
    void a_denial_holds_while_grid_service_is_away() {
        UUID account = Ids.next();
        String token = Tokens.resident(account);
        GridStandIn.deny("{\"accounts\":[{\"id\":\"" + account + "\",\"before\":" + Long.MAX_VALUE + "}]}");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(token)
                .statusCode(401));

        GridStandIn.beAway(true);
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> ask(token).statusCode(401));
        ask(Tokens.resident(Ids.next())).statusCode(200);
    }

    @Test
    void another_spelling_of_a_token_is_none() {
        String token = Tokens.resident(Ids.next());

        ask(token + "=").statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        ask(token).statusCode(200);
    }

    @Test
    void a_token_for_another_service_is_refused() {
        ask(Tokens.system("chassis")).statusCode(200);
        ask(Tokens.system("grid")).statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void a_token_of_a_key_that_nobody_publishes_is_refused() {
        // Whether nobody publishes it can be told once the keys were read.
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(Tokens.signedWith("of-nobody"))
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED")));
    }

    @Test
    void while_the_keys_cannot_be_read_no_token_is_called_bad() {
        ask(Tokens.resident(Ids.next())).statusCode(200);
        GridStandIn.beAway(true);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(Tokens.signedWith("published-now"))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("UNAVAILABLE")));
        ask(Tokens.resident(Ids.next())).statusCode(200);
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/wire/whoami").then();
    }
}
