package org.linli.chassis.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;

/** A service whose operators are elsewhere: the tests themselves are the strangers. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@TestProfile(StrangersTest.OperatorsElsewhere.class)
class StrangersTest {

    public static class OperatorsElsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("linli.operator.networks", "192.0.2.0/24");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/health", "/q/health/ready", "/q/dev", "/q"})
    void strangers_find_no_pages_of_the_service(String page) {
        given().get(page).then().statusCode(404).contentType(containsString("problem+json"));
    }

    @Test
    void what_the_service_does_is_still_there() {
        given().get("/wire/workers-only").then().statusCode(401);
    }
}
