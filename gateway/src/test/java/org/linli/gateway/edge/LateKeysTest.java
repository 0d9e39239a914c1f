package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LateKeysTest.NoKeysYet.class)
@QuarkusTestResource(FakeServices.class)
class LateKeysTest {

    /** A gateway of its own that has never seen a key. */
    public static class NoKeysYet implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.category.\"org.linli\".level", "INFO");
        }
    }

    @Test
    void a_gateway_that_starts_before_grid_service_says_wait_not_sign_in_again() {
        String token = Tokens.valid();
        given().auth()
                .oauth2(token)
                .get("/api/v1/areas")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", is("UNAVAILABLE"));
        given().auth()
                .oauth2(BadTokens.badWhateverTheirKey().findFirst().orElseThrow())
                .get("/api/v1/areas")
                .then()
                .statusCode(401);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
        given().body("{}").post("/api/v1/auth/wechat/login").then().statusCode(200);

        Tokens.publish(Tokens.CURRENT);

        await().atMost(5, SECONDS)
                .untilAsserted(() ->
                        given().auth().oauth2(token).get("/api/v1/areas").then().statusCode(200));
        given().get("/q/health/ready").then().statusCode(200);
    }
}
