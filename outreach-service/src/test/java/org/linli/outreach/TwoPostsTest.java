package org.linli.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Grant;
import org.linli.chassis.test.Tokens;

/** People with two posts have the rights of each where it is, and never those of one where the other is. */
@QuarkusTest
class TwoPostsTest {

    @Inject
    District district;

    private Community here;
    private Community there;
    private String campaign;
    private String taskOfGrid1;
    private String taskOfGrid2;
    private String visitInGrid1;

    @BeforeEach
    void twoCommunitiesAndACampaignOfTheFirst() {
        here = district.settle();
        there = district.settle();
        district.house(here, 1, 2);
        district.house(here, 2, 3);
        district.house(there, 1, 1);
        campaign = Client.running(here);
        taskOfGrid1 = Client.tasks(here.workerToken(), campaign).get(0);
        taskOfGrid2 = Client.tasks(here.secondWorkerToken(), campaign).get(0);
        Map<String, Object> visit = Client.visit(taskOfGrid1, "NOT_HOME");
        visit.put("note", "门口贴了便条。");
        visitInGrid1 = Client.post(here.workerToken(), "/visits", Client.newKey(), visit)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_worker_of_one_grid_who_leads_another_does_a_leader_s_things_only_there() {
        String both = posts(grant("GRID_WORKER", here.gridPath(1)), grant("GRID_LEADER", here.gridPath(2)));

        Client.get(both, "/campaigns/" + campaign + "/audience")
                .statusCode(200)
                .body("grids.gridCode", contains(here.grid(2)))
                .body("households", equalTo(3));
        Client.get(both, "/campaigns/" + campaign + "/coverage").body("total.households", equalTo(5));
        assertThat(Client.tasks(both, campaign)).hasSize(5);
        Client.visited(both, taskOfGrid2, "NOT_HOME").then().statusCode(201);
    }

    @Test
    void a_district_s_auditor_with_a_grid_sees_that_grid_only() {
        String both = posts(grant("AUDITOR", here.district), grant("GRID_WORKER", here.gridPath(2)));

        assertThat(Client.tasks(both, campaign)).hasSize(3).doesNotContain(taskOfGrid1);
        Client.get(both, "/visit-tasks/" + taskOfGrid2).statusCode(200);
        Client.get(both, "/visit-tasks/" + taskOfGrid1).statusCode(404);
        Client.get(both, "/visit-tasks?assigneePostId=" + here.workerPost).body("items", empty());
        Client.get(both, "/visits/" + visitInGrid1).statusCode(404);
        Client.get(both, "/campaigns/" + campaign + "/coverage").body("total.households", equalTo(3));
        Client.get(both, "/campaigns/" + campaign + "/coverage?areaCode=" + here.grid(1))
                .body("total.households", equalTo(0));
        Client.get(both, "/campaigns/" + campaign + "/audience").statusCode(403);
        Client.visited(both, taskOfGrid1, "REACHED").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "start", "rounds", "finish", "cancel"})
    void a_clerk_elsewhere_who_works_in_a_grid_here_runs_no_campaign_here(String verb) {
        String both = posts(grant("COMMUNITY_CLERK", there.path), grant("GRID_WORKER", here.gridPath(1)));
        String drafted = Client.drafted(here);

        Client.get(both, "/campaigns/" + drafted).statusCode(200);
        Client.command(both, drafted, verb, Map.of()).statusCode(403).body("code", equalTo("NOT_ALL_YOUR_AREAS"));
    }

    @Test
    void a_clerk_elsewhere_who_works_in_a_grid_here_drafts_nothing_here_and_reads_no_words_here() {
        String both = posts(grant("COMMUNITY_CLERK", there.path), grant("GRID_WORKER", here.gridPath(1)));

        Client.post(both, "/campaigns", Client.newKey(), Client.draft(here.grid(1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_AREA"));
        Client.post(both, "/campaigns", Client.newKey(), Client.draft(there.code))
                .then()
                .statusCode(201);
        Client.get(both, "/visits/" + visitInGrid1)
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("note", equalTo("****"));
        Client.get(both, "/campaigns/" + campaign + "/audience").body("grids", empty());
        Client.visited(both, taskOfGrid2, "REACHED").then().statusCode(404);
    }

    @Test
    void a_post_gives_nothing_before_its_first_day_and_from_its_last_on() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String elsewhen = posts(
                new Grant("COMMUNITY_CLERK", new AreaPath(here.path), null, today.minusDays(1)),
                new Grant("GRID_LEADER", new AreaPath(here.gridPath(1)), today.plusDays(2), null),
                grant("GRID_WORKER", here.gridPath(2)));

        assertThat(Client.tasks(elsewhen, campaign)).hasSize(3).doesNotContain(taskOfGrid1);
        Client.command(elsewhen, campaign, "finish").statusCode(403);
        Client.get(elsewhen, "/campaigns/" + campaign + "/audience").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STREET_OFFICER", "DISTRICT_OFFICER"})
    void street_and_district_see_everything_beneath_them_and_nothing_beside(String role) {
        String path = role.equals("STREET_OFFICER") ? here.streetPath : here.district;
        String officer = posts(grant(role, path));

        Client.get(officer, "/campaigns").body("items.id", hasItem(campaign));
        assertThat(Client.tasks(officer, campaign)).hasSize(5);
        Client.get(officer, "/visit-tasks?assigneePostId=" + here.workerPost).body("items", hasSize(2));
        Client.get(officer, "/visits/" + visitInGrid1).statusCode(200);
        Client.get(officer, "/campaigns/" + campaign + "/coverage").body("total.households", equalTo(5));
        Client.get(officer, "/campaigns/" + campaign + "/audience").body("households", equalTo(5));
        String beside = Client.drafted(there);
        Client.get(officer, "/campaigns").body("items.id", not(hasItem(beside)));
        Client.get(officer, "/campaigns/" + beside).statusCode(404);
    }

    private static Grant grant(String role, String path) {
        return Grant.of(role, new AreaPath(path));
    }

    private static String posts(Grant... grants) {
        return Tokens.staff(Ids.next(), grants);
    }
}
