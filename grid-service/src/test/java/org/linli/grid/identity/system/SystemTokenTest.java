package org.linli.grid.identity.system;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.ServiceRole;
import org.linli.chassis.test.Tokens;
import org.linli.grid.support.Api;
import org.linli.grid.support.Phone;

@QuarkusTest
class SystemTokenTest {

    private static final String PATH = "/internal/auth/system-tokens";

    @Test
    void a_service_reaches_a_resident_with_its_token_and_a_purpose() {
        Phone phone = Phone.bought();
        String account = Api.logInThroughWechat(phone.loginCode()).extract().path("accountId");
        Api.as(tokenOf("notification"))
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

        Api.as(Tokens.serviceWith(ServiceRole.CONTACT_READER))
                .get("/internal/accounts/" + account + "/contact-points")
                .then()
                .statusCode(422)
                .body("code", equalTo("PURPOSE_REQUIRED"))
                .body("openid", nullValue());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "notification, contact-points, 404",
        "outreach,     contact-points, 403",
        "grievance,    contact-points, 403",
        "gateway,      contact-points, 403",
        "outreach,     audiences,      400",
        "notification, audiences,      403",
        "grievance,    audiences,      403",
        "gateway,      audiences,      403",
        "gateway,      events/replay,  403",
        "notification, events/replay,  403",
        "gateway,      data-keys/rotations, 403",
        "outreach,     data-keys/resealings, 403",
        "gateway,      denials,        200",
        "grievance,    denials,        200"
    })
    void a_service_may_do_what_it_is_there_for_and_nothing_that_another_one_does(
            String client, String door, int status) {
        RequestSpecification service = Api.as(tokenOf(client)).header("X-Purpose", "NOTIFICATION_DELIVERY");

        Response answer =
                switch (door) {
                    case "contact-points" -> service.get("/internal/accounts/" + Ids.next() + "/contact-points");
                    case "denials" -> service.get("/internal/denials");
                    default -> service.body(Map.of()).post("/internal/" + door);
                };

        answer.then().statusCode(status);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/posts", "/areas", "/auth/me", "/auth/sessions", "/households?areaCode=411003002011001"})
    void a_service_is_nobody_to_the_api(String address) {
        Api.as(tokenOf("gateway"))
                .get("/api/v1" + address)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void only_a_service_reads_contact_points() {
        String path = "/internal/accounts/" + Ids.next() + "/contact-points";
        Api.as(Api.admin()).header("X-Purpose", "CURIOSITY").get(path).then().statusCode(403);
        Api.as(Api.resident()).header("X-Purpose", "CURIOSITY").get(path).then().statusCode(403);
        Api.as(Tokens.serviceWith(ServiceRole.CONTACT_READER))
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
        Api.as(Tokens.system("grievance")).get("/internal/denials").then().statusCode(401);
    }

    @Test
    void a_malformed_request_is_refused() {
        Api.post(PATH, Map.of("clientId", "")).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Api.post(PATH, Map.of("clientId", "grid", "clientSecret", "x", "scope", "all"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    private static String tokenOf(String client) {
        return Api.post(PATH, Map.of("clientId", client, "clientSecret", "linli-test-client-of-" + client))
                .statusCode(200)
                .body("expiresIn", equalTo(900))
                .extract()
                .path("accessToken");
    }
}
