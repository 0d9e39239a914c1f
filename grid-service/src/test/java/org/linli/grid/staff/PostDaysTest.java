package org.linli.grid.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.support.Api;
import org.linli.grid.support.People;

/** On which days a post can begin and end. */
@QuarkusTest
class PostDaysTest {

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    EntityManager database;

    private People.Person person;

    @BeforeEach
    void somebody_is_there_to_be_given_a_post() {
        Api.haveAreas();
        person = people.hired(CallerKind.STAFF);
    }

    @Test
    void what_was_decided_on_paper_can_be_entered_a_month_late_and_no_later() {
        String id = assigned(day(-31), null);
        end(id, day(-31)).statusCode(200);

        for (String from : List.of(day(-32), "2001-01-01")) {
            assign(from, null)
                    .statusCode(422)
                    .body("code", equalTo("POST_DAY_TOO_LONG_AGO"))
                    .body("detail", containsString(day(-31)));
        }
    }

    @Test
    void an_end_that_lies_long_ago_is_not_entered_any_more() {
        String id = assigned(day(-31), null);
        hasLongBegun(id);

        end(id, day(-32)).statusCode(422).body("code", equalTo("POST_DAY_TOO_LONG_AGO"));
        end(id, day(-31)).statusCode(200);
    }

    @Test
    void a_new_plan_has_to_name_a_day() {
        String id = assigned(day(3), null);

        posting("/" + id + "/reschedule", Map.of())
                .statusCode(422)
                .body("code", equalTo("POST_PLAN_EMPTY"))
                .body("detail", containsString("from"))
                .body("detail", containsString("to"));
    }

    @Test
    void a_post_may_be_held_for_a_day_and_end_on_the_day_on_which_it_began() {
        String planned = assigned(day(3), day(4));
        end(planned, day(3)).statusCode(200).body("state", equalTo("WITHDRAWN"));
        assign(day(5), day(5)).statusCode(422).body("code", equalTo("POST_ENDS_BEFORE_START"));

        String begun = assigned(null, null);
        end(begun, day(0)).statusCode(200).body("to", equalTo(day(0)));
    }

    private String day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone())
                .plusDays(ahead)
                .toString();
    }

    private String assigned(String from, String to) {
        return assign(from, to).statusCode(201).extract().path("id");
    }

    private ValidatableResponse assign(String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("staffId", person.staffId());
        body.put("role", "GRID_WORKER");
        body.put("areaCode", "411003002011002");
        body.put("from", from);
        body.put("to", to);
        return posting("", body);
    }

    private void hasLongBegun(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update post set valid_from = date '2020-01-01' where id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    private static ValidatableResponse end(String id, String on) {
        return posting("/" + id + "/end", Map.of("endedOn", on));
    }

    private static ValidatableResponse posting(String path, Object body) {
        return Api.as(Api.secretary()).body(body).post("/api/v1/posts" + path).then();
    }
}
