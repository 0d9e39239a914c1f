package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class FailuresTest {

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static RequestSpecification resident() {
        return given().auth().oauth2(Tokens.valid()).header("Accept-Language", "en");
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_a_504() {
        resident()
                .get("/api/v1/areas/impatient/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", is("urn:linli:problem:upstream-timeout"))
                .body("title", is("Timed out"))
                .body("status", is(504))
                .body("requestId", notNullValue());
    }

    @Test
    void a_service_that_is_down_is_a_503_and_takes_no_other_route_with_it() {
        resident()
                .post("/api/v1/dead")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", is("UNAVAILABLE"));
        resident().get("/api/v1/areas").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_read_whose_connection_broke_is_sent_once_more() {
        resident()
                .get("/api/v1/areas/dies-once?id=" + id)
                .then()
                .statusCode(200)
                .body(is("alive"));
        assertThat(Tokens.seenByService(id)).isEqualTo(2);
    }

    @Test
    void a_read_is_not_sent_a_third_time() {
        resident().get("/api/v1/areas/dies?id=" + id).then().statusCode(502).body("code", is("UPSTREAM_FAILED"));
        assertThat(Tokens.seenByService(id)).isEqualTo(2);
    }

    @Test
    void a_write_whose_connection_broke_is_never_sent_again() {
        resident()
                .body("{}")
                .post("/api/v1/grievances/dies-once?id=" + id)
                .then()
                .statusCode(502);
        resident().post("/api/v1/grievances/dies?id=" + id + "-empty").then().statusCode(502);
        assertThat(Tokens.seenByService(id)).isEqualTo(1);
        assertThat(Tokens.seenByService(id + "-empty")).isEqualTo(1);
    }

    @Test
    void an_answer_that_breaks_off_is_not_made_to_look_complete() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "GET /api/v1/areas/dies-midway HTTP/1.1",
                            "Host: linli",
                            "Authorization: Bearer " + Tokens.valid())
                    .readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("only this");
        }
    }

    @Test
    void an_answer_that_gets_stuck_is_broken_off() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "GET /api/v1/areas/impatient/stuck-midway HTTP/1.1",
                            "Host: linli",
                            "Authorization: Bearer " + Tokens.valid())
                    .readToEnd();
            assertThat(answer).contains("first").doesNotEndWith("0\r\n\r\n");
        }
    }
}
