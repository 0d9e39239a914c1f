package org.linli.grid.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.People;

@QuarkusTest
class LastAdministratorTest {

    private static final AtomicInteger DISTRICTS = new AtomicInteger(341101);

    @Inject
    People people;

    @Inject
    AssigningPost assigning;

    @Inject
    Clock clock;

    private String district;
    private String admin;

    @BeforeEach
    void there_is_a_district_without_anybody() {
        district = String.valueOf(DISTRICTS.incrementAndGet());
        admin = Tokens.staff(Ids.next(), "ADMIN", district);
        Api.importAreas(admin, "code,name,level,kind\n" + district + ",城东区,DISTRICT,\n", false)
                .statusCode(200);
    }

    @Test
    void the_last_administrator_s_post_cannot_be_ended_today_or_on_a_day_to_come() {
        Held only = administrator(today(), null);

        last(end(only, today()));
        last(end(only, today().plusDays(40)));

        administrator(today(), null);
        end(only, today()).statusCode(200);
    }

    @Test
    void who_is_blocked_is_no_administrator_that_could_stay() {
        Held other = administrator(today(), null);
        Held mine = administrator(today(), null);

        block(other).statusCode(200);

        last(end(mine, today()));
        end(other, today()).statusCode(200);
    }

    @Test
    void an_administrator_whose_own_end_is_planned_is_no_successor() {
        Held leaving = administrator(today(), today().plusDays(1));
        Held mine = administrator(today(), null);

        last(end(mine, today()));
        last(block(mine));

        administrator(today().plusDays(1), null);
        end(mine, today()).statusCode(200);
        last(block(leaving));
    }

    @Test
    void the_days_of_a_successor_cannot_be_moved_behind_the_end_of_the_one_before() {
        Held before = administrator(today(), null);
        Held after = administrator(today().plusDays(10), null);
        end(before, today().plusDays(10)).statusCode(200);

        last(act(after, "reschedule", Map.of("from", today().plusDays(11).toString())));
        last(act(after, "reschedule", Map.of("to", today().plusDays(20).toString())));
        last(act(after, "withdraw", null));

        act(before, "withdraw-end", null).statusCode(200);
        act(after, "withdraw", null).statusCode(200);
    }

    @Test
    void two_who_end_each_other_s_post_at_once_leave_one_of_them() {
        List<Held> both = List.of(administrator(today(), null), administrator(today(), null));

        List<Integer> answers =
                Together.each(both, post -> end(post, today()).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void who_ends_one_while_the_other_is_blocked_leaves_one_of_them() {
        Held one = administrator(today(), null);
        Held other = administrator(today(), null);

        List<Integer> answers = Together.each(
                List.of(true, false),
                ends -> (ends ? end(one, today()) : block(other)).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    private record Held(UUID account, UUID post) {}

    private Held administrator(LocalDate from, LocalDate to) {
        People.Person person = people.hired(CallerKind.STAFF);
        return new Held(
                person.accountId(),
                assigning
                        .assign(person.staffId(), PostRole.ADMIN, district, from, to, Caller.system())
                        .id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private ValidatableResponse end(Held post, LocalDate on) {
        return act(post, "end", Map.of("endedOn", on.toString()));
    }

    private ValidatableResponse act(Held post, String what, Map<String, String> body) {
        return Api.as(admin)
                .body(body == null ? "" : body)
                .post("/api/v1/posts/" + post.post() + "/" + what)
                .then();
    }

    private ValidatableResponse block(Held post) {
        return Api.as(admin)
                .post("/api/v1/accounts/" + post.account() + "/block")
                .then();
    }

    private static void last(ValidatableResponse answer) {
        answer.statusCode(422).body("code", equalTo("LAST_ADMINISTRATOR"));
    }
}
