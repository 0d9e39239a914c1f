package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class HeadersTest {

    private static final String UUID_V7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static RequestSpecification resident() {
        return given().auth().oauth2(Tokens.valid());
    }

    @Test
    void a_well_formed_request_id_is_taken_over_everywhere() {
        resident()
                .header("X-Request-Id", "mini-program_42.a")
                .get("/api/v1/areas")
                .then()
                .header("X-Request-Id", "mini-program_42.a")
                .body("headers.x-request-id", is("mini-program_42.a"));
        given().header("X-Request-Id", "mini-program_42.a")
                .get("/api/v1/areas")
                .then()
                .header("X-Request-Id", "mini-program_42.a")
                .body("requestId", is("mini-program_42.a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space inside", "<script>alert(1)</script>", "日志注入日志注入日志"})
    void any_other_request_id_is_replaced(String foreign) {
        String given = resident()
                .header("X-Request-Id", foreign)
                .get("/api/v1/areas")
                .then()
                .header("X-Request-Id", matchesPattern(UUID_V7))
                .extract()
                .header("X-Request-Id");
        org.assertj.core.api.Assertions.assertThat(given).isNotEqualTo(foreign);
    }

    @Test
    void a_valid_trace_goes_on_and_an_invalid_one_is_replaced() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        resident()
                .header("traceparent", trace)
                .header("tracestate", "vendor=1")
                .get("/api/v1/areas")
                .then()
                .body("headers.traceparent", is(trace))
                .body("headers.tracestate", is("vendor=1"));
        resident()
                .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1")
                .get("/api/v1/areas")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .body("headers.tracestate", nullValue());
    }

    @Test
    void nobody_says_himself_who_he_is_or_where_he_comes_from() {
        ValidatableResponse seen = resident()
                .header("X-User-Id", "1")
                .header("X-Account-Id", "1")
                .header("x-account", "1")
                .header("X_Account_Id", "1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-User", "admin")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/internal")
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", is("127.0.0.1"))
                .body("headers.x-forwarded-proto", is("http"));
        for (String dropped : new String[] {
            "x-user-id",
            "x-account-id",
            "x-account",
            "x_account_id",
            "x-forwarded-user",
            "forwarded",
            "x-http-method-override",
            "x-original-url"
        }) {
            seen.body("headers.'" + dropped + "'", nullValue());
        }
    }

    @Test
    void what_belongs_to_one_connection_stays_there() {
        resident()
                .header("Connection", "keep-alive, X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .header("Keep-Alive", "timeout=5")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic YTpi")
                .header("Upgrade", "websocket")
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .body("headers.x-secret-hop", nullValue())
                .body("headers.keep-alive", nullValue())
                .body("headers.te", nullValue())
                .body("headers.upgrade", nullValue())
                .body("headers.proxy-authorization", nullValue());
    }

    @Test
    void an_answer_loses_what_is_internal_and_keeps_what_the_service_says_of_caching() {
        resident()
                .post("/api/v1/areas/created")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/areas/7")
                .header("X-Inside", nullValue())
                .header("X-Request-Id", not("of-the-service"))
                .header("Cache-Control", "private, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void an_answer_that_says_nothing_of_caching_is_not_stored() {
        resident().get("/api/v1/areas").then().header("Cache-Control", "no-store");
        given().get("/api/v1/areas").then().header("Cache-Control", "no-store");
    }
}
