package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of persons are those that are shipped. */
@QuarkusTest
@TestProfile(LimitsTest.BehindAProxy.class)
@QuarkusTestResource(FakeServices.class)
class LimitsTest {

    /** A gateway behind a trusted proxy on the same machine, which hardly lets anybody sign in. */
    public static class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "linli.edge.trusted-proxies", "127.0.0.0/8",
                    "linli.limits.read.address-burst", "200",
                    "linli.limits.read.address-per-minute", "1",
                    "linli.limits.sign-in.address-burst", "3",
                    "linli.limits.sign-in.address-per-minute", "1");
        }
    }

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address).header("Accept-Language", "en");
    }

    private static int signIn(String forwardedFor) {
        return from(forwardedFor).body("{}").post("/api/v1/auth/staff/login").statusCode();
    }

    private static List<Integer> file(String token, int times) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(from("198.51.100.7")
                    .header("Authorization", "Bearer " + token)
                    .body("{}")
                    .post("/api/v1/grievances")
                    .statusCode());
        }
        return statuses;
    }

    @Test
    void sixty_filings_of_one_person_at_once_meet_a_limit_and_other_persons_do_not() {
        List<Integer> statuses = file(Tokens.valid(), 60);

        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses.subList(20, 60)).contains(429);
        assertThat(file(Tokens.valid(), 1)).containsExactly(200);
    }

    @Test
    void who_has_filed_too_much_may_still_read() {
        String token = Tokens.valid();
        file(token, 40);

        from("198.51.100.7")
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/areas")
                .then()
                .statusCode(200);
    }

    @Test
    void a_flood_of_attempts_to_sign_in_is_stopped_by_address() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("203.0.113.1")).isEqualTo(200);
        }
        Response tooMany = from("203.0.113.1").body("{}").post("/api/v1/auth/staff/login");

        tooMany.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", is("TOO_MANY_REQUESTS"))
                .body("title", is("Too many requests"));
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 61);
        assertThat(signIn("203.0.113.2")).isEqualTo(200);
    }

    @Test
    void an_address_that_only_the_client_claims_does_not_help_it() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("10.0.0." + i + ", 203.0.113.9")).isEqualTo(200);
        }

        assertThat(signIn("10.0.0.99, 203.0.113.9")).isEqualTo(429);
        assertThat(signIn("nonsense, 203.0.113.9, 127.0.0.1")).isEqualTo(429);
    }

    /** Such a proxy leaves the client's own line alone and adds another. */
    @Test
    void a_proxy_that_adds_a_line_of_its_own_is_heard_like_one_that_adds_to_the_line() {
        for (int i = 0; i < 3; i++) {
            assertThat(signInOverLines("10.0.0." + i, "203.0.113.21")).isEqualTo(200);
        }

        assertThat(signInOverLines("10.0.0.99", "203.0.113.21")).isEqualTo(429);
        assertThat(signInOverLines("203.0.113.21", "203.0.113.22")).isEqualTo(200);
    }

    @Test
    void the_ports_of_one_address_count_as_one() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("203.0.113.31:" + (4711 + i))).isEqualTo(200);
        }

        assertThat(signIn("203.0.113.31")).isEqualTo(429);
        assertThat(signIn("[::ffff:203.0.113.31]:80")).isEqualTo(429);
    }

    @Test
    void what_is_no_address_counts_for_the_proxy_that_told_it() {
        for (String nonsense : List.of("999.1.1.1", "somebody.example", "1.2.3")) {
            assertThat(signIn(nonsense)).isEqualTo(200);
        }

        assertThat(signIn("unknown")).isEqualTo(429);
    }

    @Test
    void a_service_is_told_the_one_address_that_is_believed() {
        given().header("X-Forwarded-For", "198.51.100.1")
                .header("X-Forwarded-For", "198.51.100.2, 203.0.113.41:4711")
                .header("X-Forwarded-For", "127.0.0.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "a.example")
                .header("X-Forwarded-Host", "b.example")
                .header("X-Real-IP", "198.51.100.3")
                .header("Forwarded", "for=198.51.100.4")
                .header("Authorization", "Bearer " + Tokens.valid())
                .get("/api/v1/areas")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", is("203.0.113.41"))
                .body("headers.x-forwarded-proto", is("https"))
                .body("headers.x-forwarded-host", startsWith("127.0.0.1:"))
                .body("headers.x-real-ip", nullValue())
                .body("headers.forwarded", nullValue());
    }

    @Test
    void what_is_answered_without_a_service_counts_too() {
        List<String> paths = List.of("/openapi", "/nowhere", "/api/v1/areas//x");
        for (int i = 0; i < 200; i++) {
            from("203.0.113.51").get(paths.get(i % 3));
        }

        for (String path : paths) {
            assertThat(from("203.0.113.51").get(path).statusCode()).isEqualTo(429);
        }
        assertThat(from("203.0.113.51").options("/api/v1/areas").statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.52").get("/openapi").statusCode()).isEqualTo(200);
    }

    private static int signInOverLines(String ofTheClient, String ofTheProxy) {
        return given().header("X-Forwarded-For", ofTheClient)
                .header("X-Forwarded-For", ofTheProxy)
                .body("{}")
                .post("/api/v1/auth/staff/login")
                .statusCode();
    }

    @Test
    void a_network_of_one_subscriber_counts_as_one_address() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("2001:db8:7::" + i)).isEqualTo(200);
        }

        assertThat(signIn("2001:db8:7::ffff")).isEqualTo(429);
        assertThat(signIn("2001:db8:8::1")).isEqualTo(200);
    }
}
