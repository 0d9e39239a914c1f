package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

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

    @Test
    void a_network_of_one_subscriber_counts_as_one_address() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("2001:db8:7::" + i)).isEqualTo(200);
        }

        assertThat(signIn("2001:db8:7::ffff")).isEqualTo(429);
        assertThat(signIn("2001:db8:8::1")).isEqualTo(200);
    }
}
