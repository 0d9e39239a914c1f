package org.linli.grid.identity.access;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.Tokens;
import org.linli.grid.staff.AssigningPost;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.support.Api;
import org.linli.grid.support.People;

@QuarkusTest
class AdministeredAccountsTest {

    private static final String GRID = "411003002011001";
    private static final String DISTRICT = "340604";
    private static final String HERE = Tokens.staff(Ids.next(), "ADMIN", "411003");
    private static final String THERE = Tokens.staff(Ids.next(), "ADMIN", DISTRICT);

    @Inject
    People people;

    @Inject
    AssigningPost assigning;

    @Inject
    Clock clock;

    @BeforeEach
    void there_are_two_districts() {
        Api.haveAreas();
        Api.importAreas(THERE, "code,name,level,kind\n340604,烈山区,DISTRICT,\n", false)
                .statusCode(200);
    }

    @Test
    void a_post_that_has_ended_gives_its_district_no_hand_on_the_account() {
        People.Person moved = people.hired(CallerKind.STAFF);
        assign(moved, PostRole.GRID_WORKER, GRID, today().minusDays(30), today());
        assign(moved, PostRole.ADMIN, DISTRICT, today(), null);

        refused(HERE, moved);

        decides(THERE, moved);
    }

    @Test
    void a_post_that_was_withdrawn_gives_its_district_no_hand_on_the_account() {
        People.Person person = people.hired(CallerKind.STAFF);
        UUID post = assign(person, PostRole.GRID_WORKER, GRID, today().plusDays(9), null);
        Api.as(HERE).post("/api/v1/posts/" + post + "/withdraw").then().statusCode(200);
        assign(person, PostRole.ADMIN, DISTRICT, today(), null);

        refused(HERE, person);

        decides(THERE, person);
    }

    @Test
    void who_has_posts_in_two_districts_is_nobody_s_to_decide_about_until_one_of_them_is_over() {
        People.Person both = people.hired(CallerKind.STAFF);
        UUID here = assign(both, PostRole.GRID_WORKER, GRID, today(), null);
        assign(both, PostRole.ADMIN, DISTRICT, today(), null);

        refused(HERE, both);
        refused(THERE, both);

        Api.as(HERE).body("{}").post("/api/v1/posts/" + here + "/end").then().statusCode(200);
        refused(HERE, both);
        decides(THERE, both);
    }

    @Test
    void a_post_that_is_planned_counts_like_one_that_is_held() {
        People.Person coming = people.withPost(PostRole.GRID_WORKER, GRID);
        assign(coming, PostRole.ADMIN, DISTRICT, today().plusDays(9), null);

        refused(HERE, coming);
    }

    @Test
    void who_has_left_is_looked_after_where_they_were() {
        People.Person gone = people.hired(CallerKind.STAFF);
        assign(gone, PostRole.GRID_WORKER, GRID, today().minusDays(30), today());

        refused(THERE, gone);

        decides(HERE, gone);
    }

    private UUID assign(People.Person person, PostRole role, String area, LocalDate from, LocalDate to) {
        return assigning
                .assign(person.staffId(), role, area, from, to, Caller.system())
                .id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static void refused(String administrator, People.Person person) {
        String path = "/api/v1/accounts/" + person.accountId();
        for (String what : new String[] {"/block", "/unblock", "/reset-password", "/sessions/end"}) {
            Api.as(administrator).post(path + what).then().statusCode(404);
        }
        Api.as(administrator).get(path + "/sessions").then().statusCode(404);
        Api.as(administrator).get(path).then().statusCode(404);
    }

    private static void decides(String administrator, People.Person person) {
        String path = "/api/v1/accounts/" + person.accountId();
        Api.as(administrator).post(path + "/reset-password").then().statusCode(200);
        Api.as(administrator).get(path).then().statusCode(200).body("blocked", equalTo(false));
    }
}
