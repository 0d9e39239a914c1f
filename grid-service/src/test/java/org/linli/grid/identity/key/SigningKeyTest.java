package org.linli.grid.identity.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.Caller;
import org.linli.chassis.test.Tokens;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.Phone;

@QuarkusTest
class SigningKeyTest {

    @Inject
    RotatingSigningKeys rotating;

    @Inject
    KeyRing ring;

    @Inject
    SigningKeys keys;

    @Inject
    MovableClock clock;

    @AfterEach
    void it_is_now_again() {
        clock.reset();
        ring.reload();
    }

    @Test
    void the_next_key_is_published_before_it_signs() {
        List<String> before = kids();
        String signingBefore = ring.signing().kid();

        rotate(204, Api.admin());

        assertThat(before).contains(signingBefore, ring.signing().kid());
        assertThat(ring.signing().kid()).isNotEqualTo(signingBefore);
        assertThat(kids()).containsAll(before).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_rotation_that_is_sent_again_under_its_key_rotates_once() {
        String admin = Api.admin();
        String key = "rotation-" + Ids.next();
        rotateUnder(key, admin);
        String signing = ring.signing().kid();

        rotateUnder(key, admin);

        assertThat(ring.signing().kid()).isEqualTo(signing);
    }

    @Test
    void a_key_that_another_replica_has_just_made_is_found_at_once() {
        rotating.rotate(Caller.system());
        String fresh = QuarkusTransaction.requiringNew().call(() -> keys.listAll().stream()
                .filter(SigningKey::isNext)
                .map(SigningKey::kid)
                .findFirst()
                .orElseThrow());

        assertThat(ring.byId(fresh)).isPresent();
        assertThat(ring.byId("of-nobody")).isEmpty();
    }

    @Test
    void a_rotation_logs_nobody_out() {
        String token =
                Api.logInThroughWechat(Phone.bought().loginCode()).extract().path("accessToken");

        rotate(204, Api.admin());

        Api.as(token).get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    void a_withdrawn_key_is_published_no_longer_and_what_it_signed_is_refused_within_seconds() {
        var signedIn = Api.logInThroughWechat(Phone.bought().loginCode()).extract();
        String token = signedIn.path("accessToken");
        String distrusted = ring.signing().kid();

        withdraw(204, distrusted, Api.admin());

        assertThat(kids()).doesNotContain(distrusted);
        assertThat(ring.signing().kid()).isNotEqualTo(distrusted);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.as(token).get("/api/v1/auth/me").then().statusCode(401));
        Api.as(Tokens.system()).get("/internal/denials").then().body("keys", hasItem(distrusted));
        String next = Api.refresh(signedIn.path("refreshToken"))
                .statusCode(200)
                .extract()
                .path("accessToken");
        Api.as(next).get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    void a_key_that_is_withdrawn_before_it_signs_never_signs() {
        String signing = ring.signing().kid();
        List<String> ahead = QuarkusTransaction.requiringNew().call(() -> keys.list("signsFrom is null").stream()
                .map(SigningKey::kid)
                .toList());

        withdraw(204, ahead.get(0), Api.admin());
        rotate(204, Api.admin());

        assertThat(ring.signing().kid()).isNotIn(signing, ahead.get(0));
        assertThat(kids()).doesNotContain(ahead.get(0)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void only_public_halves_are_published() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.x", hasItem(notNullValue()))
                .body("keys.d", everyItem(nullValue()));
    }

    @Test
    void a_key_that_signed_for_thirty_days_is_followed_by_the_next() {
        String old = ring.signing().kid();
        clock.forward(Duration.ofDays(29));
        rotating.keepFresh();
        ring.reload();
        assertThat(ring.signing().kid()).isEqualTo(old);
        clock.forward(Duration.ofDays(2));

        rotating.keepFresh();
        ring.reload();

        assertThat(ring.signing().kid()).isNotEqualTo(old);
        // The clock goes back after this test: the keys of the future must not stay.
        clock.reset();
    }

    @Test
    void replicas_that_start_at_once_agree_on_the_keys() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> keys.deleteAll());
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> start = () -> {
                rotating.keepFresh();
                return null;
            };
            for (Future<Void> started : replicas.invokeAll(Collections.nCopies(4, start))) {
                started.get();
            }
        } finally {
            replicas.shutdown();
        }
        ring.reload();

        assertThat(kids()).hasSize(2);
    }

    @Test
    void only_an_administrator_withdraws() {
        String kid = ring.signing().kid();

        withdraw(403, kid, Api.secretary());
        withdraw(404, "of-nobody", Api.admin());
        withdraw(400, "of%20nobody", Api.admin());
        given().post("/internal/auth/signing-keys/" + kid + "/withdraw").then().statusCode(401);
        assertThat(ring.signing().kid()).isEqualTo(kid);
    }

    @Test
    void only_an_administrator_rotates() {
        rotate(403, Api.secretary());
        given().post("/internal/auth/signing-keys/rotations").then().statusCode(401);
    }

    private static void rotate(int status, String token) {
        Api.as(token).post("/internal/auth/signing-keys/rotations").then().statusCode(status);
    }

    private static void rotateUnder(String key, String token) {
        Api.as(token)
                .header("Idempotency-Key", key)
                .post("/internal/auth/signing-keys/rotations")
                .then()
                .statusCode(204);
    }

    private static void withdraw(int status, String kid, String token) {
        Api.as(token)
                .urlEncodingEnabled(false)
                .post("/internal/auth/signing-keys/" + kid + "/withdraw")
                .then()
                .statusCode(status);
    }

    private static List<String> kids() {
        return given().get("/.well-known/jwks.json").then().extract().path("keys.kid");
    }
}
