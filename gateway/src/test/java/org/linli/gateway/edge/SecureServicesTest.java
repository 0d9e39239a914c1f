package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(value = SecureServices.class, restrictToAnnotatedClass = true)
class SecureServicesTest {

    @Test
    void a_service_is_spoken_to_over_tls_with_a_certificate_of_ones_own() {
        given().get("/api/v1/secure").then().statusCode(200).body(is("over TLS"));
    }

    @Test
    void a_service_that_shows_another_certificate_than_the_trusted_one_gets_nothing() {
        given().get("/api/v1/stranger").then().statusCode(502).body("code", is("UPSTREAM_FAILED"));
    }

    @Test
    void a_service_that_asks_for_a_certificate_answers_nobody_without_one() {
        given().get("/api/v1/unshown").then().statusCode(502).body("code", is("UPSTREAM_FAILED"));
    }
}
