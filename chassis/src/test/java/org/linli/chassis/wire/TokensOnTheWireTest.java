package org.linli.chassis.wire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.denial.KeepingDenials;
import org.linli.chassis.test.GridStandIn;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TokensOnTheWireTest {

    @Inject
    KeepingDenials denials;

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
        denials.refresh();

        ask(token).statusCode(401).body("code", equalTo("TOKEN_WITHDRAWN"));
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
        // Right after an outage it is not known yet whether anybody does.
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> ask(Tokens.signedWith("of-nobody"))
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'alg':'none','kid':'of-nobody'}",
                "{'alg':'HS256','kid':'test'}",
                "{'alg':'RS256','kid':'of-nobody'}",
                "{'alg':'es256','kid':'of-nobody'}",
                "{'alg':256,'kid':'of-nobody'}",
                "{'kid':'of-nobody'}",
                "{'alg':'ES256'}",
                "{'alg':'ES256','kid':''}",
                "{'alg':'ES256','kid':5}",
                "{'alg':'ES256','kid':null}",
                "{'alg':'ES256','kid':['of-nobody']}",
                "{'alg':'ES256','kid':'of-nobody','crit':['b64'],'b64':false}",
                "{'alg':'HS256','alg':'ES256','kid':'of-nobody'}",
                "{'alg':'ES256','kid':'of-nobody'",
                "[]",
                "null",
                "not json"
            })
    void a_header_that_grid_service_does_not_write_is_refused_without_looking_for_a_key(String header) {
        GridStandIn.beAway(true);
        String[] parts = Tokens.resident(Ids.next()).split("\\.");

        ask(base64(header.replace('\'', '"')) + "." + parts[1] + "." + parts[2])
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void while_nobody_listens_where_the_keys_are_no_token_is_called_bad() {
        ask(Tokens.resident(Ids.next())).statusCode(200);
        GridStandIn.beAway(true);

        ask(Tokens.signedWith("published-now"))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("UNAVAILABLE"));
        ask(Tokens.resident(Ids.next())).statusCode(200);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/wire/whoami").then();
    }
}
