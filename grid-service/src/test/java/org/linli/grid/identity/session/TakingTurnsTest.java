package org.linli.grid.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.support.Api;
import org.linli.grid.support.Held;
import org.linli.grid.support.People;

/** What happens to a session while somebody is deciding about its account. */
@QuarkusTest
class TakingTurnsTest {

    private static final String SESSIONS = "select id from login_session where account_id = ? for update nowait";

    @Inject
    People people;

    @Inject
    DataSource database;

    @Test
    void a_refresh_at_the_moment_of_a_block_keeps_nobody_from_ending_the_sessions() throws Exception {
        People.Person person = people.hired(CallerKind.STAFF);
        String token = logIn(person).statusCode(200).extract().path("refreshToken");
        try (Held account = Held.account(database, person.accountId())) {
            CompletableFuture<ValidatableResponse> refresh = CompletableFuture.supplyAsync(() -> Api.refresh(token));
            account.awaitSomebodyWaiting();

            int ended = account.run(SESSIONS, person.accountId());
            account.run("update account set status = 'BLOCKED' where id = ?", person.accountId());
            account.commit();

            assertThat(ended).isEqualTo(1);
            refresh.get().statusCode(403).body("code", equalTo("ACCOUNT_BLOCKED"));
        }
    }

    @Test
    void a_password_that_is_changed_after_it_was_found_right_opens_no_session() throws Exception {
        People.Person person = people.hired(CallerKind.STAFF);
        try (Held account = Held.account(database, person.accountId())) {
            CompletableFuture<ValidatableResponse> login = CompletableFuture.supplyAsync(() -> logIn(person));
            account.awaitSomebodyWaiting();

            account.run("update password_login set hash = hash || 'A' where account_id = ?", person.accountId());
            account.commit();

            login.get().statusCode(401).body("code", equalTo("LOGIN_FAILED"));
            assertThat(account.run(SESSIONS, person.accountId())).isZero();
        }
    }

    @Test
    void a_password_that_is_changed_after_it_was_found_right_sets_no_other() throws Exception {
        People.Person person = people.hired(CallerKind.STAFF);
        try (Held account = Held.account(database, person.accountId())) {
            CompletableFuture<ValidatableResponse> login = CompletableFuture.supplyAsync(() -> Api.logInFrom(
                    Api.addressOf(person.username()),
                    Map.of(
                            "username",
                            person.username(),
                            "password",
                            People.PASSWORD,
                            "newPassword",
                            "three quiet lanterns")));
            account.awaitSomebodyWaiting();

            account.run("update password_login set hash = hash || 'A' where account_id = ?", person.accountId());
            account.commit();

            login.get().statusCode(401).body("code", equalTo("LOGIN_FAILED"));
            assertThat(account.run(
                            "select 1 from password_login where account_id = ? and hash like '%A'", person.accountId()))
                    .isEqualTo(1);
        }
    }

    private static ValidatableResponse logIn(People.Person person) {
        return Api.logInAtWork(person.username(), People.PASSWORD);
    }
}
