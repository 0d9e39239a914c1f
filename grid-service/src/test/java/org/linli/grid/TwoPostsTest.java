package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;
import org.linli.chassis.test.Tokens;
import org.linli.grid.demo.LoadingDemo;
import org.linli.grid.support.Api;
import org.linli.grid.support.People;

/** People with two posts have the rights of each where it is, and never those of one where the other is. */
@QuarkusTest
class TwoPostsTest {

    private static final String GRID = "411003002011001";
    private static final String OTHER_COMMUNITY = "411003002012";

    @Inject
    LoadingDemo loading;

    @Inject
    People people;

    @BeforeEach
    void thereAreHouseholds() {
        loading.load();
        Api.haveAreas();
    }

    @Test
    void a_district_s_auditor_with_a_grid_sees_that_grid_s_households_only() {
        String both = posts(grant("AUDITOR", "411003"), grant("GRID_WORKER", Api.OTHER_GRID));

        households(both, "").body("items.gridCode", everyItem(equalTo("411003002011002")));
        households(both, "areaCode=" + GRID).body("items", empty());
        households(both, "careFlag=ELDERLY_ALONE").body("items.gridCode", everyItem(equalTo("411003002011002")));
        Api.as(both).get("/api/v1/households/" + householdOf(GRID)).then().statusCode(404);
    }

    @Test
    void a_worker_with_two_grids_sees_both_and_no_third() {
        String both = posts(grant("GRID_WORKER", Api.GRID), grant("GRID_LEADER", Api.OTHER_GRID));

        households(both, "areaCode=" + GRID).body("items", not(empty()));
        households(both, "areaCode=411003002011002").body("items", not(empty()));
        households(both, "areaCode=411003002011003").body("items", empty());
        Api.as(both)
                .get("/api/v1/households/" + householdOf("411003002011003"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_secretary_elsewhere_who_works_in_a_grid_here_fills_ends_and_plans_no_post_here() {
        String both = posts(grant("COMMUNITY_SECRETARY", Api.OTHER_COMMUNITY), grant("GRID_WORKER", Api.GRID));
        String ahead = assign(Api.secretary(), GRID, "GRID_WORKER", 5)
                .statusCode(201)
                .extract()
                .path("id");

        assign(both, GRID, "GRID_WORKER", 0).statusCode(403).body("code", equalTo("ROLE_NOT_YOURS_TO_GIVE"));
        assign(both, OTHER_COMMUNITY, "COMMUNITY_CLERK", 0).statusCode(201);
        for (String verb : List.of("end", "reschedule", "withdraw-end", "withdraw")) {
            var request = Api.as(both);
            (verb.startsWith("withdraw") ? request : request.body(Map.of()))
                    .post("/api/v1/posts/" + ahead + "/" + verb)
                    .then()
                    .statusCode(404);
        }
        Api.as(both).get("/api/v1/posts/" + ahead).then().statusCode(404);
        Api.as(both)
                .get("/api/v1/posts?state=PLANNED&limit=100&areaCode=" + GRID)
                .then()
                .body("items.id", not(hasItem(ahead)));
    }

    @ParameterizedTest
    @CsvSource({"COMMUNITY_SECRETARY", "ADMIN"})
    void a_secretary_who_works_elsewhere_gives_no_post_that_is_above_the_community(String role) {
        String both = posts(grant("COMMUNITY_SECRETARY", Api.COMMUNITY), grant("GRID_LEADER", Api.GRID));

        assign(both, role.equals("ADMIN") ? "411003" : "411003002011", role, 0).statusCode(403);
    }

    @Test
    void a_post_gives_nothing_before_its_first_day_and_from_its_last_on() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String elsewhen = posts(
                new Grant("COMMUNITY_CLERK", new AreaPath(Api.COMMUNITY), null, today.minusDays(1)),
                new Grant("COMMUNITY_SECRETARY", new AreaPath(Api.COMMUNITY), today.plusDays(2), null),
                grant("GRID_WORKER", Api.OTHER_GRID));

        households(elsewhen, "").body("items.gridCode", everyItem(equalTo("411003002011002")));
        assign(elsewhen, GRID, "GRID_WORKER", 0).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"411003.411003002", "411003"})
    void street_and_district_see_everything_beneath_them(String path) {
        String officer = posts(grant(path.contains(".") ? "STREET_OFFICER" : "DISTRICT_OFFICER", path));

        for (String grid : List.of(GRID, "411003002011002", "411003002011010")) {
            households(officer, "areaCode=" + grid).body("items", not(empty()));
            Api.as(officer)
                    .get("/api/v1/households/" + householdOf(grid))
                    .then()
                    .statusCode(200);
        }
    }

    private static Grant grant(String role, String path) {
        return Grant.of(role, new AreaPath(path));
    }

    private static String posts(Grant... grants) {
        return Tokens.staff(Ids.next(), grants);
    }

    private static ValidatableResponse households(String token, String filter) {
        return Api.as(token)
                .get("/api/v1/households?limit=100&" + filter)
                .then()
                .statusCode(200);
    }

    private static String householdOf(String grid) {
        String id = Api.as(Api.secretary())
                .get("/api/v1/households?limit=1&areaCode=" + grid)
                .then()
                .extract()
                .path("items[0].id");
        assertThat(id).isNotNull();
        return id;
    }

    private ValidatableResponse assign(String token, String areaCode, String role, int ahead) {
        return Api.as(token)
                .body(Map.of(
                        "staffId",
                        people.hired(CallerKind.STAFF).staffId(),
                        "role",
                        role,
                        "areaCode",
                        areaCode,
                        "from",
                        LocalDate.now(Clock.systemUTC()).plusDays(ahead).toString()))
                .post("/api/v1/posts")
                .then();
    }
}
