package org.linli.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.edge.KeySource.Outage;

/** Which tokens make the gateway read the keys, how often, and what it answers when it cannot. */
@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class SigningKeysTest {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final EllipticCurveJsonWebKey next = Tokens.key("next-" + UUID.randomUUID());

    @BeforeEach
    void keys() {
        Tokens.arePublished();
    }

    @AfterEach
    void the_keys_can_be_read_again() {
        Tokens.publish(Tokens.CURRENT);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> call(Tokens.ofStranger()).statusCode(401));
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/areas")
                .then();
    }

    private static void isRefused(String token) {
        call(token).statusCode(401).body("code", is("UNAUTHENTICATED"));
    }

    @Test
    void a_token_that_is_bad_whatever_its_key_is_refused_without_reading_the_keys() {
        Tokens.sourceIs(Outage.SILENT);
        long before = Tokens.readings();

        BadTokens.badWhateverTheirKey().forEach(SigningKeysTest::isRefused);

        assertThat(Tokens.readings()).isEqualTo(before);
    }

    @Test
    void a_crowd_of_strangers_causes_one_reading_per_interval_and_keeps_no_fresh_key_out() {
        long before = Tokens.readings();
        long start = Clock.systemUTC().millis();
        for (int i = 0; i < 10; i++) {
            isRefused(Tokens.ofStranger());
        }

        Tokens.publish(next, Tokens.CURRENT);
        call(Tokens.signed(Tokens.claims(), next)).statusCode(200);

        long intervals = (Clock.systemUTC().millis() - start) / INTERVAL.toMillis();
        assertThat(Tokens.readings() - before).isLessThanOrEqualTo(intervals + 1);
    }

    @Test
    void the_same_token_of_a_stranger_causes_no_second_reading() {
        String token = Tokens.ofStranger();
        isRefused(token);
        Tokens.sourceIs(Outage.SILENT);
        long before = Tokens.readings();

        isRefused(token);

        assertThat(Tokens.readings()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"keys\":[]}", "{}", "[]", "not json", "", "{\"keys\":5}", "{\"keys\":[{\"kty\":\"oct\"}]}"})
    void a_key_set_that_cannot_be_used_throws_nobody_out(String text) {
        Tokens.publishText(text);

        call(Tokens.signed(Tokens.claims(), next)).statusCode(503).header("Retry-After", "2");
        call(Tokens.valid()).statusCode(200);
    }

    @Test
    void a_key_that_is_newer_than_the_last_reading_is_never_taken_for_an_unknown_one() {
        for (int i = 0; i < 5; i++) {
            EllipticCurveJsonWebKey newer = Tokens.key("newer-" + UUID.randomUUID());
            Tokens.publish(newer, Tokens.CURRENT);
            call(Tokens.signed(Tokens.claims(), newer)).statusCode(200);
        }
    }

    @Test
    void a_key_that_was_rotated_in_is_found_without_a_restart_and_one_rotated_out_is_forgotten() {
        String old = Tokens.valid();
        call(old).statusCode(200);
        Tokens.publish(next);

        call(Tokens.signed(Tokens.claims(), next)).statusCode(200);

        isRefused(old);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void while_the_source_is_away_an_unknown_key_is_undecided_and_known_ones_go_on_working(Outage outage) {
        Tokens.sourceIs(outage);

        call(Tokens.signed(Tokens.claims(), next))
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", is("UNAVAILABLE"));
        call(Tokens.valid()).statusCode(200);
        Tokens.publish(next, Tokens.CURRENT);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> call(Tokens.signed(Tokens.claims(), next)).statusCode(200));
    }

    @Test
    void right_after_a_reading_that_failed_nobody_makes_another_one_fail() {
        Tokens.sourceIs(Outage.UNAVAILABLE);
        long before = Tokens.readings();
        long start = Clock.systemUTC().millis();
        for (int i = 0; i < 20; i++) {
            call(Tokens.ofStranger()).statusCode(503);
        }

        long intervals = (Clock.systemUTC().millis() - start) / INTERVAL.toMillis();
        assertThat(Tokens.readings() - before).isLessThanOrEqualTo(intervals + 1);
    }
}
