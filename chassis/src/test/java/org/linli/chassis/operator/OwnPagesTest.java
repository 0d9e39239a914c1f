package org.linli.chassis.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OwnPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/health/live"})
    void operators_read_the_pages_of_a_service(String page) {
        given().get(page).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/metrics", "/q/openapi", "/q/health", "/q/health/live", "/q/x/../metrics", "//q/metrics"})
    void whoever_comes_through_a_proxy_does_not(String page) {
        given().urlEncodingEnabled(false)
                .header("X-Forwarded-For", "127.0.0.1")
                .get(page)
                .then()
                .statusCode(404)
                .body(not(containsString("jvm")));
    }
}
