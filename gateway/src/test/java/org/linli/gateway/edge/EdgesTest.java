package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.connection.test.RawHttp;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class EdgesTest {

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", ",", ";;q=x", "en;q=nonsense", "*-", "x-", "\u00fc", "zh-CN-u-nu-", "en-"})
    void a_language_that_makes_no_sense_is_ignored_also_beside_a_token_not_seen_before(String language)
            throws IOException {
        String otherKey = Tokens.signed(Tokens.claims(), Tokens.key("never-published"));
        for (String token : new String[] {"none", otherKey, Tokens.valid()}) {
            try (RawHttp raw = RawHttp.open()) {
                String answer = raw.head(
                                "GET /api/v1/areas HTTP/1.1",
                                "Host: linli",
                                "Connection: close",
                                "Authorization: Bearer " + token,
                                "Accept-Language: " + language)
                        .readToEnd();
                assertThat(answer).matches("(?s)HTTP/1\\.1 (200|401|503) .*}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blah", "", "a/b/c", ";", "*/", "application/json;q=x"})
    void an_accept_that_makes_no_sense_is_left_to_the_service_and_answered(String accept) throws IOException {
        for (String path : new String[] {"/api/v1/areas", "/openapi", "/nowhere", "/q/health/live"}) {
            try (RawHttp raw = RawHttp.open()) {
                String answer = raw.head(
                                "GET " + path + " HTTP/1.1",
                                "Host: linli",
                                "Connection: close",
                                "Authorization: Bearer " + Tokens.valid(),
                                "Accept: " + accept)
                        .readToEnd();
                assertThat(answer).matches("(?s)HTTP/1\\.1 (200|404) .*}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BREW,/api/v1/areas,405",
        "TRACE,/api/v1/areas,405",
        "PROPFIND,/api/v1/auth/staff/login,405",
        "GET,/api/v1/auth/staff/login,405",
        "PATCH,/openapi,405",
        "BREW,/nowhere,404",
        "get,/api/v1/areas,405"
    })
    void a_method_that_is_not_the_routes_is_answered_with_those_that_are(String method, String path, int status)
            throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(method + " " + path + " HTTP/1.1", "Host: linli", "Connection: close")
                    .readToEnd();
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status + " ")
                    .contains("application/problem+json", "\"status\":" + status);
            assertThat(answer.toLowerCase(java.util.Locale.ROOT).contains("allow: "))
                    .isEqualTo(status == 405);
        }
    }

    @Test
    void a_refusal_still_goes_out_when_the_body_behind_it_is_malformed() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String request =
                    "POST /api/v1/areas HTTP/1.1\r\nHost: linli\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n";

            String answer =
                    raw.send(request.getBytes(StandardCharsets.US_ASCII)).readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 401 ").contains("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas/%zz",
                "/api/v1/areas?q=%",
                "/openapi?format=%zz",
                "/api/v1/areas?q=%FF%FE",
                "/q/health?x=%1",
                "/api/v1/areas/%00",
                "*"
            })
    void an_address_with_a_bad_escape_is_answered_400(String target) throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            assertThat(raw.head("GET " + target + " HTTP/1.1", "Host: linli", "Accept-Language: en")
                            .readUntil("}"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"code\":\"MALFORMED_REQUEST\"", "\"title\":\"Bad request\"");
        }
    }

    @Test
    void an_address_that_is_too_long_is_answered_414() {
        given().header("Accept-Language", "en")
                .get("/api/v1/areas?q=" + "a".repeat(9000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("code", is("URI_TOO_LONG"))
                .body("title", is("Address too long"));
    }

    @Test
    void a_site_that_may_not_call_is_told_so_in_words() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/areas")
                .then()
                .statusCode(403)
                .body("code", is("FORBIDDEN"))
                .body("requestId", not(emptyOrNullString()));
    }

    @Test
    void what_follows_an_ambiguous_request_is_not_served() throws IOException {
        String id = UUID.randomUUID().toString();
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.send(("POST /api/v1/auth/staff/login HTTP/1.1\r\nHost: l\r\nContent-Length: 6\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                    + "POST /api/v1/auth/staff/login?id=" + id + " HTTP/1.1\r\nHost: l\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 2");
        }
        assertThat(Tokens.seenByService(id)).isZero();
    }

    @Test
    void a_malformed_chunk_is_answered_and_ends_the_connection() throws IOException {
        try (RawHttp raw = RawHttp.open()) {
            String answer = raw.head(
                            "POST /api/v1/areas/count-body HTTP/1.1",
                            "Host: l",
                            "Authorization: Bearer " + Tokens.valid(),
                            "Transfer-Encoding: chunked")
                    .send("xyz\r\n".getBytes(StandardCharsets.US_ASCII))
                    .readToEnd();
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("MALFORMED_REQUEST");
        }
    }
}
