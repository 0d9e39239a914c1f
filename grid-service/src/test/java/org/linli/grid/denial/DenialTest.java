package org.linli.grid.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.denial.Denials;
import org.linli.chassis.security.denial.Denials.DeniedAccount;
import org.linli.chassis.test.Tokens;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.People;

@QuarkusTest
class DenialTest {

    @Inject
    People people;

    @Inject
    Denying denying;

    @Inject
    OwnDenials denials;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @BeforeEach
    void there_are_areas() {
        Api.haveAreas();
    }

    @AfterEach
    void it_is_now_again() {
        clock.reset();
    }

    @Test
    void after_a_logout_the_access_token_is_over_too() {
        People.Person person = people.hired(CallerKind.STAFF);
        var signedIn = Api.logInAtWork(person.username(), People.PASSWORD).extract();
        String access = signedIn.path("accessToken");
        Api.as(access).get("/api/v1/auth/me").then().statusCode(200);

        Api.post("/api/v1/auth/logout", Map.of("refreshToken", signedIn.path("refreshToken")))
                .statusCode(204);

        isWithdrawn(access);
    }

    @Test
    void a_refresh_token_that_is_used_twice_ends_the_access_token_too() {
        var signedIn = Api.logInAtWork(people.hired(CallerKind.STAFF).username(), People.PASSWORD)
                .extract();
        String stolen = signedIn.path("refreshToken");
        String access = Api.refresh(stolen).extract().path("accessToken");
        clock.forward(Duration.ofSeconds(31));

        Api.refresh(stolen).statusCode(401);

        isWithdrawn(access);
    }

    @Test
    void when_a_post_ends_the_token_that_carries_it_is_over_and_the_next_one_is_good() {
        People.Person worker = people.withPost(PostRole.GRID_WORKER, "411003002011001");
        var signedIn = Api.logInAtWork(worker.username(), People.PASSWORD).extract();
        String access = signedIn.path("accessToken");
        String post = Api.as(access).get("/api/v1/auth/me").path("posts[0].id");

        Api.as(Api.admin())
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/api/v1/posts/" + post + "/end")
                .then()
                .statusCode(200);

        isWithdrawn(access);
        String next = Api.refresh(signedIn.path("refreshToken")).extract().path("accessToken");
        Api.as(next).get("/api/v1/households").then().statusCode(403);
        Api.as(next).get("/api/v1/auth/me").then().statusCode(200).body("posts.size()", equalTo(0));
    }

    @Test
    void a_token_whose_rights_were_read_before_they_were_taken_away_is_never_newer_than_the_denial() throws Exception {
        UUID account = people.hired(CallerKind.STAFF).accountId();
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Instant> minting = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        Instant at = denying.readingRightsOf(account);
                        read.countDown();
                        goOn.await();
                        return at;
                    }),
                    replicas);
            read.await();
            CompletableFuture<Void> ending = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> denying.account(account)), replicas);

            Awaitility.await("the end to wait for the rights to be read")
                    .atMost(Duration.ofSeconds(10))
                    .until(this::somebodyWaitsForARow);
            assertThat(ending).isNotDone();
            assertThat(before(account)).isNull();
            goOn.countDown();
            ending.get();

            assertThat(before(account)).isGreaterThan(minting.get().toEpochMilli());
        } finally {
            replicas.shutdown();
        }
    }

    @Test
    void rights_read_after_they_were_taken_away_are_never_older_than_the_denial() {
        UUID account = people.hired(CallerKind.STAFF).accountId();
        QuarkusTransaction.requiringNew().run(() -> denying.account(account));

        Instant at = QuarkusTransaction.requiringNew().call(() -> denying.readingRightsOf(account));

        assertThat(at.toEpochMilli()).isGreaterThanOrEqualTo(before(account));
    }

    @Test
    void a_denial_is_listed_until_the_last_token_it_is_about_has_expired() {
        UUID session = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> denying.session(session));

        clock.forward(Duration.ofMinutes(19));
        assertThat(denials.read().sessions()).contains(session);
        clock.forward(Duration.ofMinutes(2));
        assertThat(denials.read().sessions()).doesNotContain(session);
    }

    @Test
    void services_read_the_list_and_nobody_else_does() {
        UUID session = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> denying.session(session));

        Api.as(Tokens.system())
                .get("/internal/denials")
                .then()
                .statusCode(200)
                .body("sessions", hasItem(session.toString()));
        Api.as(Api.admin()).get("/internal/denials").then().statusCode(403);
        io.restassured.RestAssured.given().get("/internal/denials").then().statusCode(401);
    }

    private boolean somebodyWaitsForARow() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'", Boolean.class)
                .getSingleResult()
                .equals(true));
    }

    private Long before(UUID account) {
        Denials now = denials.read();
        return now.accounts().stream()
                .filter(denied -> denied.id().equals(account))
                .map(DeniedAccount::before)
                .findFirst()
                .orElse(null);
    }

    private static void isWithdrawn(String access) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> Api.as(access)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_WITHDRAWN")));
    }
}
