package org.linli.grid.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.Together;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.People;

@QuarkusTest
class GuessingTest {

    /** Locked, or too many at once to tell yet. */
    private static final Set<Integer> TURNED_AWAY = Set.of(429, 503);

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @AfterEach
    void it_is_now_again() {
        clock.reset();
    }

    @Test
    void of_parallel_guesses_at_a_name_five_are_looked_at_and_the_lock_is_a_minute() {
        String victim = people.hired(CallerKind.STAFF).username();
        String address = somewhere();

        List<Integer> answers = Together.times(40, () -> guess(victim, address));

        assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
        assertThat(answers).filteredOn(answer -> answer != 401).hasSize(35).allMatch(TURNED_AWAY::contains);
        locked(victim, address, 60);
    }

    @Test
    void guesses_from_many_addresses_at_one_name_are_counted_together() {
        String victim = people.hired(CallerKind.STAFF).username();

        List<Integer> answers = Together.each(IntStream.range(0, 12).boxed().toList(), i -> guess(victim, somewhere()));

        assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
        locked(victim, somewhere(), 60);
    }

    @Test
    void one_guess_on_each_of_many_names_meets_a_limit() {
        String address = somewhere();

        List<Integer> answers = Together.each(
                IntStream.range(0, 40).mapToObj(i -> "n" + Ids.next()).toList(), name -> guess(name, address));

        assertThat(Collections.frequency(answers, 401)).isEqualTo(30);
        locked("n" + Ids.next(), address, 60);
    }

    @Test
    void of_guesses_after_a_lock_only_the_first_is_looked_at() {
        String victim = people.hired(CallerKind.STAFF).username();
        String address = somewhere();
        Together.times(5, () -> guess(victim, address));
        clock.forward(Duration.ofSeconds(61));

        List<Integer> answers = Together.times(12, () -> guess(victim, address));

        assertThat(Collections.frequency(answers, 401)).isEqualTo(1);
        locked(victim, address, 120);
    }

    @Test
    void a_crowd_of_wrong_passwords_keeps_no_right_one_out() {
        String victim = people.hired(CallerKind.STAFF).username();
        People.Person other = people.hired(CallerKind.STAFF);
        String address = somewhere();
        List<Integer> crowd = Collections.nCopies(150, 0);

        List<Integer> answers = Together.each(
                IntStream.range(0, crowd.size() + 1).boxed().toList(),
                i -> i == crowd.size() ? right(other, address).extract().statusCode() : guess(victim, address));

        assertThat(answers.get(crowd.size())).isEqualTo(200);
        assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
        assertThat(answers)
                .filteredOn(answer -> answer != 401 && answer != 200)
                .hasSize(145)
                .allMatch(TURNED_AWAY::contains);
    }

    @Test
    void of_right_log_ins_at_once_each_is_let_in_or_told_to_come_again_and_none_is_locked() {
        People.Person person = people.hired(CallerKind.STAFF);
        String office = somewhere();
        right(person, office).statusCode(200);

        List<Integer> answers =
                Together.times(12, () -> right(person, office).extract().statusCode());

        assertThat(answers).contains(200).allMatch(answer -> answer == 200 || answer == 503);
        right(person, office).statusCode(200);
    }

    @Test
    void where_somebody_has_signed_in_before_strangers_do_not_lock_them_out() {
        People.Person person = people.hired(CallerKind.STAFF);
        String office = somewhere();
        right(person, office).statusCode(200);
        String elsewhere = somewhere();
        Together.times(6, () -> guess(person.username(), elsewhere));

        right(person, elsewhere).statusCode(429);
        right(person, office).statusCode(200);
    }

    @Test
    void an_address_from_which_many_names_were_tried_stays_open_to_those_known_there() {
        People.Person person = people.hired(CallerKind.STAFF);
        String office = somewhere();
        right(person, office).statusCode(200);
        Together.each(IntStream.range(0, 40).mapToObj(i -> "n" + Ids.next()).toList(), name -> guess(name, office));

        right(person, office).statusCode(200);
    }

    @Test
    void a_device_that_has_signed_in_before_is_known_wherever_it_is() {
        People.Person person = people.hired(CallerKind.STAFF);
        String refreshToken = right(person, somewhere()).extract().path("refreshToken");
        Api.post("/api/v1/auth/logout", Map.of("refreshToken", refreshToken)).statusCode(204);
        Together.times(5, () -> guess(person.username(), somewhere()));

        onDevice(person.username(), refreshToken).statusCode(200);
        onDevice(person.username(), "no-token-of-anybody").statusCode(429);
    }

    @Test
    void the_device_of_somebody_else_is_a_stranger() {
        String refreshToken =
                right(people.hired(CallerKind.STAFF), somewhere()).extract().path("refreshToken");
        String victim = people.hired(CallerKind.STAFF).username();
        Together.times(5, () -> guess(victim, somewhere()));

        onDevice(victim, refreshToken).statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
    }

    @Test
    void where_somebody_is_known_five_guesses_lock_as_well() {
        People.Person person = people.hired(CallerKind.STAFF);
        String office = somewhere();
        right(person, office).statusCode(200);

        List<Integer> answers = Together.times(12, () -> guess(person.username(), office));

        assertThat(Collections.frequency(answers, 401)).isEqualTo(5);
        locked(person.username(), office, 60);
    }

    private static String somewhere() {
        int number = ADDRESSES.incrementAndGet();
        return "198.51." + number / 250 + "." + (1 + number % 250);
    }

    private static int guess(String username, String address) {
        return Api.logInFrom(address, Map.of("username", username, "password", "wrong"))
                .extract()
                .statusCode();
    }

    private static ValidatableResponse right(People.Person person, String address) {
        return Api.logInFrom(address, Map.of("username", person.username(), "password", People.PASSWORD));
    }

    private static ValidatableResponse onDevice(String username, String refreshToken) {
        return Api.logInFrom(
                somewhere(),
                Map.of("username", username, "password", People.PASSWORD, "lastRefreshToken", refreshToken));
    }

    private static void locked(String username, String address, int seconds) {
        ValidatableResponse answer = Api.logInFrom(address, Map.of("username", username, "password", People.PASSWORD));
        answer.statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isBetween(seconds - 30, seconds);
    }
}
