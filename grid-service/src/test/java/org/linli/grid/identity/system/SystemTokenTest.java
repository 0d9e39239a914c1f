package org.linli.grid.identity.system;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.grid.support.Api;
import org.linli.grid.support.Phone;

@QuarkusTest
class SystemTokenTest {

    private static final String PATH = "/internal/auth/system-tokens";

    @Test
    void a_service_reaches_a_resident_with_its_token_and_a_purpose() {
        Phone phone = Phone.bought();
        String account = Api.logInThroughWechat(phone.loginCode()).extract().path("accountId");
        String token = Api.post(
                        PATH, Map.of("clientId", "notification", "clientSecret", "linli-test-client-of-notification"))
                .statusCode(200)
                .body("expiresIn", equalTo(900))
                .extract()
                .path("accessToken");

        Api.as(token)
                .header("X-Purpose", "NOTIFICATION_DELIVERY")
                .get("/internal/accounts/" + account + "/contact-points")
                .then()
                .statusCode(200)
                .body("openid", equalTo(phone.openid()))
                .body("kind", equalTo("RESIDENT"));
    }

    @Test
    void nothing_is_shown_without_a_purpose() {
        String account =
                Api.logInThroughWechat(Phone.bought().loginCode()).extract().path("accountId");

        Api.as(org.linli.chassis.test.Tokens.system())
                .get("/internal/accounts/" + account + "/contact-points")
                .then()
                .statusCode(422)
                .body("code", equalTo("PURPOSE_REQUIRED"))
                .body("openid", nullValue());
    }

    @Test
    void only_a_service_reads_contact_points() {
        String path = "/internal/accounts/" + Ids.next() + "/contact-points";
        Api.as(Api.admin()).header("X-Purpose", "CURIOSITY").get(path).then().statusCode(403);
        Api.as(Api.resident()).header("X-Purpose", "CURIOSITY").get(path).then().statusCode(403);
        Api.as(org.linli.chassis.test.Tokens.system())
                .header("X-Purpose", "NOTIFICATION_DELIVERY")
                .get(path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "notification, wrong",
        "stranger, linli-test-client-of-notification",
        "outreach, linli-test-client-of-notification"
    })
    void a_wrong_name_or_secret_is_refused(String id, String secret) {
        Api.post(PATH, Map.of("clientId", id, "clientSecret", secret))
                .statusCode(401)
                .body("code", equalTo("CLIENT_REFUSED"));
    }

    @Test
    void a_client_gets_no_token_for_a_service_that_it_may_not_call() {
        Api.post(
                        PATH,
                        Map.of(
                                "clientId", "notification",
                                "clientSecret", "linli-test-client-of-notification",
                                "audience", "grievance"))
                .statusCode(401)
                .body("code", equalTo("CLIENT_REFUSED"));
    }

    @Test
    void a_token_for_another_service_is_not_good_here() {
        Api.as(org.linli.chassis.test.Tokens.system("grievance"))
                .get("/internal/denials")
                .then()
                .statusCode(401);
    }

    @Test
    void a_malformed_request_is_refused() {
        Api.post(PATH, Map.of("clientId", "")).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Api.post(PATH, Map.of("clientId", "grid", "clientSecret", "x", "scope", "all"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }
}
