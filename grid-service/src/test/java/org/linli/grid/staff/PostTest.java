package org.linli.grid.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Tokens;
import org.linli.grid.support.Api;
import org.linli.grid.support.People;

@QuarkusTest
class PostTest {

    private static final String GRID = "411003002011001";

    @Inject
    People people;

    @BeforeEach
    void there_are_areas() {
        Api.haveAreas();
    }

    @Test
    void a_secretary_fills_a_post_of_the_own_community_and_ends_it_and_both_are_told() {
        People.Person person = people.hired(CallerKind.STAFF);

        ValidatableResponse assigned = assign(Api.secretary(), person, "GRID_WORKER", GRID)
                .statusCode(201)
                .header("Location", notNullValue())
                .body("title", equalTo("新元街道镜湖社区第一网格网格员"))
                .body("areaPath", equalTo(Api.GRID));
        String id = assigned.extract().path("id");
        String tag = assigned.extract().header("ETag");
        end(Api.secretary(), id, tag).statusCode(200).body("to", notNullValue());

        try (EventTap tap = EventTap.on("linli.grid")) {
            UUID subject = UUID.fromString(id);
            EventTap.Tapped ended = tap.await("linli.grid.post-ended.v1", subject);
            assertThat(ended.aggregateVersion()).isEqualTo(2);
            assertThat(tap.about(subject).get(0).data().get("accountId").asText())
                    .isEqualTo(person.accountId().toString());
        }
        Api.as(Api.resident()).get("/api/v1/posts/" + id).then().statusCode(404);
    }

    @Test
    void a_retry_under_the_same_key_is_not_a_second_post() {
        People.Person person = people.hired(CallerKind.STAFF);
        String secretary = Api.secretary();
        Map<String, Object> body = body(person, "GRID_WORKER", GRID);
        RequestSpecification once =
                Api.as(secretary).header("Idempotency-Key", "key-" + Ids.next()).body(body);

        String first =
                once.post("/api/v1/posts").then().statusCode(201).extract().path("id");
        once.post("/api/v1/posts").then().statusCode(201).body("id", equalTo(first));

        assign(secretary, person, "GRID_WORKER", GRID).statusCode(409).body("code", equalTo("POST_ALREADY_HELD"));
    }

    @Test
    void residents_see_titles_but_not_who_it_is() {
        people.withPost(org.linli.grid.staff.model.PostRole.GRID_WORKER, GRID);

        Api.as(Api.resident())
                .get("/api/v1/posts?areaCode=411003002011&role=GRID_WORKER")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("新元街道镜湖社区第一网格网格员"))
                .body("items.staffId", everyItem(nullValue()))
                .body("items.accountId", everyItem(nullValue()));
        Api.as(Api.secretary())
                .get("/api/v1/posts?areaCode=" + GRID + "&role=GRID_WORKER")
                .then()
                .body("items", not(empty()))
                .body("items.staffId", everyItem(notNullValue()));
        Api.as(Api.resident())
                .get("/api/v1/posts?areaCode=411003002011002&role=GRID_WORKER")
                .then()
                .body("items.areaCode", not(hasItem(GRID)));
    }

    @ParameterizedTest(name = "{0} at {1} is {3}")
    @CsvSource({
        "GRID_WORKER, 411003002011, STAFF, ROLE_NOT_FOR_LEVEL",
        "PROPERTY_STEWARD, 411003002011, STAFF, ROLE_NOT_FOR_KIND",
        "GRID_WORKER, 411003002011001, PARTNER, ROLE_NOT_FOR_KIND",
        "GRID_WORKER, 411003002011999, STAFF, UNKNOWN_AREA"
    })
    void a_post_that_does_not_fit_is_refused(String role, String area, CallerKind kind, String code) {
        assign(Api.admin(), people.hired(kind), role, area).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void nobody_is_assigned_who_is_not_on_record() {
        People.Person nobody = new People.Person(Ids.next(), Ids.next(), "nobody");

        assign(Api.admin(), nobody, "GRID_WORKER", GRID).statusCode(422).body("code", equalTo("UNKNOWN_STAFF"));
    }

    @Test
    void a_secretary_fills_no_post_elsewhere_and_none_above() {
        People.Person person = people.hired(CallerKind.STAFF);
        String foreign = Tokens.staff(Ids.next(), "COMMUNITY_SECRETARY", Api.OTHER_COMMUNITY);

        assign(foreign, person, "GRID_WORKER", GRID).statusCode(403).body("code", equalTo("ROLE_NOT_YOURS_TO_GIVE"));
        assign(Api.secretary(), person, "COMMUNITY_SECRETARY", "411003002011").statusCode(403);
        assign(Api.secretary(), person, "ADMIN", "411003").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"STREET_OFFICER, 411003.411003002", "DISTRICT_OFFICER, 411003"})
    void officers_fill_the_posts_of_communities_beneath_them_and_none_above_or_elsewhere(String role, String at) {
        String officer = Tokens.staff(Ids.next(), role, at);
        People.Person person = people.hired(CallerKind.STAFF);

        String id = assign(officer, person, "COMMUNITY_CLERK", "411003002011")
                .statusCode(201)
                .extract()
                .path("id");
        assign(officer, person, "COMMUNITY_SECRETARY", "411003002011").statusCode(403);
        assign(officer, person, "ADMIN", "411003").statusCode(403);
        assign(Tokens.staff(Ids.next(), role, "340604"), person, "GRID_WORKER", GRID)
                .statusCode(403);

        end(officer, id, "\"0\"").statusCode(200);
    }

    @Test
    void a_post_of_another_community_cannot_be_ended_or_even_seen_to_exist() {
        String id = assign(Api.admin(), people.hired(CallerKind.STAFF), "GRID_WORKER", GRID)
                .extract()
                .path("id");
        String foreign = Tokens.staff(Ids.next(), "COMMUNITY_SECRETARY", Api.OTHER_COMMUNITY);

        end(foreign, id, null).statusCode(404);
        end(Api.secretary(), Ids.next().toString(), null).statusCode(404);
    }

    @Test
    void a_stale_decision_is_refused_and_a_post_ends_once() {
        String id = assign(Api.admin(), people.hired(CallerKind.STAFF), "GRID_WORKER", GRID)
                .extract()
                .path("id");

        end(Api.admin(), id, "\"99\"").statusCode(412).body("code", equalTo("STALE_VERSION"));
        end(Api.admin(), id, null).statusCode(200);
        end(Api.admin(), id, null).statusCode(409).body("code", equalTo("POST_ALREADY_ENDED"));
    }

    @Test
    void a_post_does_not_end_before_it_began() {
        String id = assign(Api.admin(), people.hired(CallerKind.STAFF), "GRID_WORKER", GRID)
                .extract()
                .path("id");

        Api.as(Api.admin())
                .body(Map.of("endedOn", "2001-01-01"))
                .post("/api/v1/posts/" + id + "/end")
                .then()
                .statusCode(422)
                .body("code", equalTo("POST_ENDS_BEFORE_START"));
    }

    @Test
    void others_may_not_change_posts_and_strangers_may_not_read_them() {
        People.Person person = people.hired(CallerKind.STAFF);
        String worker = Tokens.staff(Ids.next(), "GRID_WORKER", Api.GRID);

        assign(worker, person, "GRID_WORKER", GRID).statusCode(403);
        assign(Api.resident(), person, "GRID_WORKER", GRID).statusCode(403);
        end(worker, Ids.next().toString(), null).statusCode(403);
        io.restassured.RestAssured.given().get("/api/v1/posts").then().statusCode(401);
        io.restassured.RestAssured.given()
                .get("/api/v1/posts/" + Ids.next())
                .then()
                .statusCode(401);
    }

    @Test
    void malformed_requests_are_refused() {
        Api.as(Api.admin()).body(Map.of()).post("/api/v1/posts").then().statusCode(400);
        Map<String, Object> more = new HashMap<>(body(people.hired(CallerKind.STAFF), "GRID_WORKER", GRID));
        more.put("salary", 1);
        Api.as(Api.admin())
                .body(more)
                .post("/api/v1/posts")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        Api.as(Api.admin()).get("/api/v1/posts?areaCode=x").then().statusCode(400);
    }

    private static ValidatableResponse assign(String token, People.Person person, String role, String area) {
        return Api.as(token)
                .body(body(person, role, area))
                .post("/api/v1/posts")
                .then();
    }

    private static Map<String, Object> body(People.Person person, String role, String area) {
        return Map.of("staffId", person.staffId(), "role", role, "areaCode", area);
    }

    private static ValidatableResponse end(String token, String id, String ifMatch) {
        RequestSpecification request = Api.as(token).body(Map.of());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/api/v1/posts/" + id + "/end")
                .then();
    }
}
