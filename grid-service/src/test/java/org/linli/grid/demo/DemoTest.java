package org.linli.grid.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.grid.support.Api;

/** The demo district, and through it households, scope and replay at their real size. */
@QuarkusTest
class DemoTest {

    @Inject
    LoadingDemo loading;

    @Inject
    EntityManager database;

    @BeforeEach
    void the_demo_is_loaded_by_two_replicas_at_once() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> start = () -> {
                loading.load();
                return null;
            };
            for (Future<Void> started : replicas.invokeAll(Collections.nCopies(2, start))) {
                started.get();
            }
        } finally {
            replicas.shutdown();
        }
    }

    @Test
    void it_is_there_once_however_often_it_is_loaded() {
        loading.load();

        assertThat(count("select count(*) from building")).isEqualTo(34);
        assertThat(count("select count(*) from household")).isEqualTo(1920);
        assertThat(count("select count(*) from person")).isEqualTo(7220);
        assertThat(count("select count(distinct grid_code) from household")).isEqualTo(10);
        assertThat(count("select sum(size) from household")).isEqualTo(7220);
        assertThat(count("select count(*) from area where code in "
                        + "('140105', '320613', '340212', '340603', '411003') and valid_to is null"))
                .isEqualTo(5);
    }

    @Test
    void nothing_that_names_a_person_is_readable_in_the_database() {
        String row = (String) QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select encode(name_enc, 'escape') || encode(phone_enc, 'escape') "
                                + "|| encode(id_number_enc, 'escape') from person where phone_enc is not null limit 1",
                        String.class)
                .getSingleResult());

        assertThat(row).doesNotContain("1000000", "9900");
    }

    @Test
    void the_database_refuses_a_second_head() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                                "insert into membership (id, household_id, person_id, kind, relation, head, valid_from) "
                                        + "select gen_random_uuid(), household_id, person_id, 'LIVING', '户主', true, valid_from "
                                        + "from membership where head limit 1")
                        .executeUpdate()))
                .hasStackTraceContaining("membership_one");
    }

    @Test
    void every_login_of_the_demo_works_and_sees_its_patch() {
        String token = Api.logInAtWork("worker03", "linli-demo-1")
                .statusCode(200)
                .extract()
                .path("accessToken");

        Api.as(token)
                .get("/api/v1/households?limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(100))
                .body("items.gridCode", everyItem(equalTo("411003002011003")));
        Api.logInAtWork("steward", "linli-demo-1").statusCode(200).body("kind", equalTo("PARTNER"));
        for (String name : List.of("district", "street", "secretary", "clerk", "leader10", "admin", "auditor")) {
            Api.logInAtWork(name, "linli-demo-1").statusCode(200).body("kind", equalTo("STAFF"));
        }
    }

    @Test
    void households_are_found_by_area_and_reason_for_care_and_shown_masked() {
        Api.as(clerk())
                .get("/api/v1/households?areaCode=411003002011001&careFlag=ELDERLY_ALONE&limit=5&count=true")
                .then()
                .statusCode(200)
                .body("items.areaPath", everyItem(equalTo(Api.GRID)))
                .body("items[0].careFlags", hasItem("ELDERLY_ALONE"))
                .body("items[0].size", equalTo(1))
                .body("items[0].members", hasSize(1))
                .body("items[0].members[0].relation", equalTo("户主"))
                .body("items[0].members[0].name", matchesPattern(".\\*\\*"))
                .body("items[0].members[0].phone", matchesPattern("1\\*{8}\\d\\d"))
                .body("items[0].members[0].idNumber", equalTo("*".repeat(18)));
    }

    @Test
    void one_household_shows_everybody_and_its_version() {
        String id = Api.as(clerk()).get("/api/v1/households?limit=1").path("items[0].id");
        int size = Api.as(clerk()).get("/api/v1/households?limit=1").path("items[0].size");

        Api.as(clerk())
                .get("/api/v1/households/" + id)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9]+\""))
                .body("members", hasSize(size))
                .body("members[0].head", equalTo(true));
    }

    @Test
    void who_saw_which_households_and_how_many_stands_in_the_trail_for_the_auditors_of_the_place() {
        UUID reader = Ids.next();
        String clerk = Tokens.staff(reader, "COMMUNITY_CLERK", Api.COMMUNITY);
        String id = Api.as(clerk).get("/api/v1/households?limit=7").path("items[0].id");
        Api.as(clerk).get("/api/v1/households/" + id).then().statusCode(200);

        Api.as(Tokens.staff(Ids.next(), "AUDITOR", Api.COMMUNITY))
                .get("/api/v1/audit/grid/entries?actor=" + reader)
                .then()
                .statusCode(200)
                .body("items.action", contains("READ", "LISTED"))
                .body("items.targetType", everyItem(equalTo("HOUSEHOLD")))
                .body("items[0].targetId", equalTo(id))
                .body("items[0].detail.part", equalTo("members"))
                .body("items[1].detail.rows", equalTo("7"))
                .body("items[1].areaPath", equalTo(Api.COMMUNITY))
                .body("items.address", everyItem(equalTo("127.0.0.1")));
    }

    @Test
    void a_household_of_another_patch_does_not_exist_for_the_caller() {
        String id = Api.as(clerk())
                .get("/api/v1/households?areaCode=411003002011001&limit=1")
                .path("items[0].id");
        String foreign = Tokens.staff(Ids.next(), "GRID_WORKER", Api.OTHER_GRID);

        Api.as(foreign).get("/api/v1/households/" + id).then().statusCode(404);
        Api.as(foreign)
                .get("/api/v1/households?areaCode=411003002011001")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void residents_stewards_and_strangers_see_no_household() {
        Api.as(Api.resident()).get("/api/v1/households").then().statusCode(403);
        Api.as(Api.resident()).get("/api/v1/households/" + Ids.next()).then().statusCode(403);
        Api.as(Tokens.staff(Ids.next(), "ADMIN", "411003"))
                .get("/api/v1/households")
                .then()
                .statusCode(403);
        RestAssured.given().get("/api/v1/households").then().statusCode(401);
        RestAssured.given().get("/api/v1/households/" + Ids.next()).then().statusCode(401);
    }

    @Test
    void a_replay_tells_every_household_again_with_a_higher_version() {
        long before = count("select sum(event_version) from household");

        Api.as(Api.admin())
                .body(Map.of("snapshots", List.of("HOUSEHOLD")))
                .post("/internal/events/replay")
                .then()
                .statusCode(200)
                .body("events.HOUSEHOLD", equalTo(1920));

        assertThat(count("select sum(event_version) from household")).isEqualTo(before + 1920);
    }

    @Test
    void areas_and_posts_are_replayed_for_an_administrator_and_for_nobody_else() {
        Map<String, Object> body = Map.of("snapshots", List.of("AREA", "POST"));
        Api.as(Api.admin()).body(body).post("/internal/events/replay").then().statusCode(200);
        Api.as(Tokens.system())
                .body(body)
                .post("/internal/events/replay")
                .then()
                .statusCode(403);
        Api.as(Api.secretary())
                .body(body)
                .post("/internal/events/replay")
                .then()
                .statusCode(403);
        Api.as(Api.resident()).body(body).post("/internal/events/replay").then().statusCode(403);
        Api.post("/internal/events/replay", body).statusCode(401);
        Api.as(Api.admin())
                .body(Map.of("snapshots", List.of()))
                .post("/internal/events/replay")
                .then()
                .statusCode(400);
    }

    private static String clerk() {
        return Tokens.staff(Ids.next(), "COMMUNITY_CLERK", Api.COMMUNITY);
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(query).getSingleResult()).longValue());
    }
}
