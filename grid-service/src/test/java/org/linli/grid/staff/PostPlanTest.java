package org.linli.grid.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grid.support.Api;
import org.linli.grid.support.MovableClock;
import org.linli.grid.support.People;

@QuarkusTest
class PostPlanTest {

    private static final String GRID = "411003002011002";

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    private People.Person person;

    @BeforeEach
    void somebody_is_there_to_be_given_a_post() {
        Api.haveAreas();
        person = people.hired(CallerKind.STAFF);
    }

    @AfterEach
    void it_is_today_again() {
        clock.reset();
    }

    @Test
    void a_post_is_held_from_its_first_day_until_its_last_without_anybody_doing_anything() {
        String id = assigned(day(3), day(10));
        listed("PLANNED", Api.secretary()).body("items.id", hasItem(id));
        listed("HELD", Api.secretary()).body("items.id", not(hasItem(id)));
        granted().body("posts.id", not(hasItem(id)));

        clock.forward(Duration.ofDays(3));
        listed("HELD", Api.resident()).body("items.id", hasItem(id)).body("items.state", hasItem("HELD"));
        granted().body("posts.id", hasItem(id));

        clock.forward(Duration.ofDays(7));
        listed("HELD", Api.secretary()).body("items.id", not(hasItem(id)));
        listed("ENDED", Api.secretary()).body("items.id", hasItem(id));
        granted().body("posts.id", not(hasItem(id)));
    }

    @Test
    void plans_and_other_days_are_seen_by_those_who_may_change_them_and_by_nobody_else() {
        String id = assigned(day(3), null);
        String foreign = Tokens.staff(Ids.next(), "COMMUNITY_SECRETARY", Api.OTHER_COMMUNITY);

        for (String reader :
                List.of(Api.resident(), foreign, Tokens.staff(Ids.next(), "GRID_LEADER", Api.OTHER_GRID))) {
            listed("PLANNED", reader).body("items.id", not(hasItem(id)));
            listed("HELD&on=" + day(5), reader).body("items.id", not(hasItem(id)));
            Api.as(reader).get("/api/v1/posts/" + id).then().statusCode(404);
        }
        for (String reader : List.of(Api.secretary(), Api.admin())) {
            listed("HELD&on=" + day(5), reader).body("items.id", hasItem(id));
            Api.as(reader).get("/api/v1/posts/" + id).then().statusCode(200).body("state", equalTo("PLANNED"));
        }
    }

    @Test
    void a_planned_start_and_a_planned_end_can_be_changed_and_the_copies_are_told_both() {
        String id = assigned(day(3), null);
        command("reschedule", id, Map.of("from", day(5), "to", day(9)))
                .statusCode(200)
                .body("from", equalTo(day(5)))
                .body("to", equalTo(day(9)));

        try (EventTap tap = EventTap.on("linli.grid")) {
            UUID subject = UUID.fromString(id);
            tap.await("linli.grid.post-ended.v1", subject);
            List<EventTap.Tapped> told = tap.about(subject);
            assertThat(told).extracting(EventTap.Tapped::aggregateVersion).containsExactly(1L, 2L, 3L);
            assertThat(told.get(1).data().get("from").asText()).isEqualTo(day(5));
            assertThat(told.get(1).data().get("to").asText()).isEqualTo(day(9));
            assertThat(told.get(2).data().get("endedOn").asText()).isEqualTo(day(9));
        }
    }

    @Test
    void a_planned_end_can_be_taken_back_and_the_copies_lose_it() {
        String id = assigned(null, null);
        end(id, day(40), null).statusCode(200).body("state", equalTo("HELD"));
        command("withdraw-end", id, null).statusCode(200).body("to", nullValue());

        clock.forward(Duration.ofDays(50));
        listed("HELD", Api.resident()).body("items.id", hasItem(id));
        try (EventTap tap = EventTap.on("linli.grid")) {
            UUID subject = UUID.fromString(id);
            Awaitility.await().until(() -> tap.about(subject).size() == 3);
            assertThat(tap.about(subject).get(2).data().has("to")).isFalse();
        }
    }

    @Test
    void a_planned_end_gives_way_to_another() {
        String id = assigned(day(-5), null);
        end(id, day(40), null).statusCode(200);

        end(id, day(0), null).statusCode(200).body("state", equalTo("ENDED"));
        end(id, day(0), null).statusCode(409).body("code", equalTo("POST_ALREADY_ENDED"));
    }

    @Test
    void a_post_that_has_not_begun_can_be_taken_back_and_is_never_held() {
        String id = assigned(day(3), null);
        command("withdraw", id, null).statusCode(200).body("state", equalTo("WITHDRAWN"));

        clock.forward(Duration.ofDays(4));
        listed("HELD", Api.secretary()).body("items.id", not(hasItem(id)));
        listed("WITHDRAWN", Api.secretary()).body("items.id", hasItem(id));
        command("withdraw", id, null).statusCode(409).body("code", equalTo("POST_ALREADY_ENDED"));
        try (EventTap tap = EventTap.on("linli.grid")) {
            assertThat(tap.await("linli.grid.post-ended.v1", UUID.fromString(id))
                            .data()
                            .get("endedOn")
                            .asText())
                    .isEqualTo(day(-1));
        }
    }

    @Test
    void a_day_that_has_come_is_not_changed_any_more() {
        String id = assigned(null, null);

        command("withdraw", id, null).statusCode(409).body("code", equalTo("POST_ALREADY_BEGUN"));
        command("reschedule", id, Map.of("from", day(1))).statusCode(409).body("code", equalTo("POST_ALREADY_BEGUN"));
        command("withdraw-end", id, null).statusCode(409).body("code", equalTo("POST_NOT_ENDING"));
        end(id, day(0), null).statusCode(200);
        command("withdraw-end", id, null).statusCode(409).body("code", equalTo("POST_ALREADY_ENDED"));
        command("reschedule", id, Map.of("to", day(9))).statusCode(409).body("code", equalTo("POST_ALREADY_ENDED"));
    }

    @ParameterizedTest(name = "from day {0} to day {1} is refused as {2}")
    @CsvSource({
        "-1,, POST_PLAN_NOT_AHEAD",
        ",0, POST_PLAN_NOT_AHEAD",
        "5, 5, POST_ENDS_BEFORE_START",
        "9, 4, POST_ENDS_BEFORE_START"
    })
    void a_plan_lies_ahead_and_ends_after_it_begins(Integer from, Integer to, String code) {
        String id = assigned(day(3), null);
        Map<String, Object> days = new HashMap<>();
        days.put("from", from == null ? null : day(from));
        days.put("to", to == null ? null : day(to));

        command("reschedule", id, days).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void the_same_person_can_get_the_same_post_again_after_an_end_but_not_twice_on_a_day() {
        String id = assigned(null, day(10));
        assign(day(9), null).statusCode(409).body("code", equalTo("POST_ALREADY_HELD"));
        String again = assign(day(10), null).statusCode(201).extract().path("id");

        command("withdraw-end", id, null).statusCode(409).body("code", equalTo("POST_ALREADY_HELD"));
        command("reschedule", again, Map.of("from", day(5))).statusCode(409).body("code", equalTo("POST_ALREADY_HELD"));
        command("withdraw", again, null).statusCode(200);
        command("withdraw-end", id, null).statusCode(200);
    }

    @Test
    void of_several_at_once_one_gives_the_post() {
        List<Response> answers = Together.times(4, () -> post("", body(null, null)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void the_database_itself_refuses_the_same_post_twice_on_a_day() {
        String id = assigned(day(3), day(10));

        assertThatThrownBy(() -> copy(id, day(9), day(12))).hasStackTraceContaining("post_held_once_a_day");
        copy(id, day(10), day(12));
        copy(id, day(5), day(5));
    }

    @Test
    void the_answer_names_the_successor_and_the_days_and_so_does_the_event() {
        String id = assigned(null, null);
        String successor = assignedTo(people.hired(CallerKind.STAFF), day(30));

        end(id, day(40), successor)
                .statusCode(200)
                .body("to", equalTo(day(40)))
                .body("successorPostId", equalTo(successor));

        try (EventTap tap = EventTap.on("linli.grid")) {
            assertThat(tap.await("linli.grid.post-ended.v1", UUID.fromString(id))
                            .data()
                            .get("successorPostId")
                            .asText())
                    .isEqualTo(successor);
        }
    }

    @Test
    void a_successor_is_another_post_that_is_held_by_then_and_answers_for_the_place() {
        String id = assigned(null, null);
        String later = assignedTo(people.hired(CallerKind.STAFF), day(41));
        String elsewhere = Api.as(Api.admin())
                .body(Map.of(
                        "staffId",
                        people.hired(CallerKind.STAFF).staffId(),
                        "role",
                        "GRID_WORKER",
                        "areaCode",
                        "411003002011001"))
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String unfit : List.of(id, later, elsewhere, Ids.next().toString())) {
            end(id, day(40), unfit).statusCode(422).body("code", equalTo("UNKNOWN_SUCCESSOR"));
        }
        Api.as(Api.admin()).get("/api/v1/posts/" + id).then().body("to", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "reschedule", "withdraw-end", "withdraw"})
    void plans_are_changed_by_those_who_may_fill_the_post_on_what_they_have_read(String verb) {
        String id = assigned(day(3), null);
        String path = "/api/v1/posts/" + id + "/" + verb;
        Map<String, Object> body = verb.equals("reschedule") ? Map.of("to", day(9)) : Map.of();
        String foreign = Tokens.staff(Ids.next(), "COMMUNITY_SECRETARY", Api.OTHER_COMMUNITY);

        sending(verb, foreign, body).post(path).then().statusCode(404);
        for (String other :
                List.of(Api.resident(), Tokens.system(), Tokens.staff(Ids.next(), "GRID_LEADER", Api.OTHER_GRID))) {
            sending(verb, other, body).post(path).then().statusCode(403);
        }
        sending(verb, Api.secretary(), body)
                .header("If-Match", "\"99\"")
                .post(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        io.restassured.RestAssured.given().post(path).then().statusCode(401);
    }

    @Test
    void a_retried_command_is_one_change() {
        String id = assigned(day(3), null);
        String token = Api.secretary();
        String key = "key-" + Ids.next();

        Response first = Api.as(token).header("Idempotency-Key", key).post("/api/v1/posts/" + id + "/withdraw");
        Response second = Api.as(token).header("Idempotency-Key", key).post("/api/v1/posts/" + id + "/withdraw");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    private String day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone())
                .plusDays(ahead)
                .toString();
    }

    private String assigned(String from, String to) {
        return assign(from, to).statusCode(201).extract().path("id");
    }

    private String assignedTo(People.Person holder, String from) {
        return Api.as(Api.secretary())
                .body(Map.of("staffId", holder.staffId(), "role", "GRID_WORKER", "areaCode", GRID, "from", from))
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse assign(String from, String to) {
        return post("", body(from, to)).then();
    }

    private Map<String, Object> body(String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("staffId", person.staffId());
        body.put("role", "GRID_WORKER");
        body.put("areaCode", GRID);
        body.put("from", from);
        body.put("to", to);
        return body;
    }

    private static Response post(String path, Object body) {
        return Api.as(Api.secretary()).body(body).post("/api/v1/posts" + path);
    }

    private static ValidatableResponse end(String id, String on, String successor) {
        Map<String, Object> body = new HashMap<>();
        body.put("endedOn", on);
        body.put("successorPostId", successor);
        return post("/" + id + "/end", body).then();
    }

    private static ValidatableResponse command(String verb, String id, Object body) {
        return sending(verb, Api.secretary(), body)
                .post("/api/v1/posts/" + id + "/" + verb)
                .then();
    }

    private static RequestSpecification sending(String verb, String token, Object body) {
        RequestSpecification request = Api.as(token);
        return verb.startsWith("withdraw") ? request : request.body(body);
    }

    private static ValidatableResponse listed(String stateAndDay, String token) {
        return Api.as(token)
                .get("/api/v1/posts?limit=100&role=GRID_WORKER&areaCode=" + GRID + "&state=" + stateAndDay)
                .then()
                .statusCode(200);
    }

    /** What the person's own log-in shows. */
    private ValidatableResponse granted() {
        String token = Api.logInAtWork(person.username(), People.PASSWORD)
                .statusCode(200)
                .extract()
                .path("accessToken");
        return Api.as(token).get("/api/v1/auth/me").then().statusCode(200);
    }

    private void copy(String id, String from, String to) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                                insert into post (id, staff_id, account_id, role, area_id, area_code, area_path, title,
                                  valid_from, valid_to, version, event_version)
                                select gen_random_uuid(), staff_id, account_id, role, area_id, area_code, area_path, title,
                                  cast(:from as date), cast(:to as date), 0, 0
                                from post where id = :id
                                """)
                .setParameter("id", UUID.fromString(id))
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate());
    }
}
