package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class RoutingTest {

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static RequestSpecification resident() {
        return given().auth().oauth2(Tokens.valid()).urlEncodingEnabled(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas",
                "/api/v1/households/7",
                "/api/v1/grievances",
                "/api/v1/catalogue/items",
                "/api/v1/campaigns",
                "/api/v1/visits/9",
                "/api/v1/inbox",
                "/api/v1/deliveries/explain"
            })
    void a_routed_path_reaches_its_service_unchanged(String path) {
        resident()
                .get(path + "?limit=2&cursor=a%2Fb")
                .then()
                .statusCode(200)
                .body("method", is("GET"))
                .body("uri", is(path + "?limit=2&cursor=a%2Fb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1",
                "/api/v1/areasandmore",
                "/api/v1/unknown",
                "/internal/auth/system-tokens",
                "/api/v1/internal",
                "/q/openapi",
                "/q/dev",
                "/API/v1/areas"
            })
    void a_path_without_a_route_does_not_exist(String path) {
        resident()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas/../../../internal/auth/system-tokens",
                "/api/v1/areas/%2e%2e/%2E./internal",
                "/api/v1/areas/..%2f..%2finternal",
                "/api/v1/areas/.%2e/x",
                "/api/v1/areas//x",
                "/api/v1/areas/%252e%252e/x",
                "/api/v1/areas;x=1/y",
                "/api/v1/areas/%5c..%5cx",
                "/api/v1/areas/%00"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "GET " + path + " HTTP/1.1", "Host: linli", "Authorization: Bearer " + Tokens.valid())
                    .readUntil("}");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED_REQUEST");
        }
    }

    @Test
    void a_chinese_word_in_a_path_passes() {
        resident()
                .get("/api/v1/areas/%E9%82%BB%E9%87%8C")
                .then()
                .statusCode(200)
                .body("uri", is("/api/v1/areas/%E9%82%BB%E9%87%8C"));
    }

    @Test
    void a_method_that_a_route_does_not_have_is_refused_with_those_it_has() {
        given().get("/api/v1/auth/refresh")
                .then()
                .statusCode(405)
                .header("Allow", "POST, OPTIONS")
                .body("code", is("METHOD_NOT_ALLOWED"));
        given().request("TRACE", "/api/v1/areas").then().statusCode(405);
    }

    @Test
    void options_are_answered_by_the_gateway_itself() {
        given().options("/api/v1/auth/refresh").then().statusCode(204).header("Allow", "POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/wechat/login", "/api/v1/auth/staff/login", "/api/v1/auth/refresh"})
    void signing_in_needs_no_token(String path) {
        given().body("{}").post(path).then().statusCode(200).body("uri", is(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/refresh/more", "/api/v1/auth/me", "/api/v1/auth/wechat/login/x"})
    void what_stands_beside_signing_in_needs_one(String path) {
        given().body("{}").post(path).then().statusCode(401);
    }

    @Test
    void the_public_keys_are_public() {
        given().get("/.well-known/jwks.json").then().statusCode(200);
    }

    @Test
    void head_is_answered_with_the_headers_of_get_and_no_body() {
        resident()
                .head("/api/v1/areas")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(emptyString());
        given().head("/api/v1/areas")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body(emptyString());
    }

    @Test
    void an_answer_without_content_stays_one() {
        resident()
                .delete("/api/v1/areas/empty")
                .then()
                .statusCode(204)
                .header("Transfer-Encoding", nullValue())
                .header("Content-Length", nullValue());
    }

    @Test
    void the_dashboard_may_call_and_other_sites_may_not() {
        given().header("Origin", "https://board.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "Authorization")
                .options("/api/v1/areas")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://board.example");
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/areas")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void metrics_count_by_route_and_only_operators_read_them() {
        resident().get("/api/v1/areas");
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("linli_gateway_requests_seconds_count{outcome=\"2xx\",route=\"grid\"}"))
                .body(containsString("linli_gateway_upstream_first_byte_seconds_count{route=\"grid\"}"));
        given().header("X-Forwarded-For", "203.0.113.9")
                .get("/q/metrics")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }
}
