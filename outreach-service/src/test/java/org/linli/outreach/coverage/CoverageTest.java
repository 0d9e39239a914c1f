package org.linli.outreach.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class CoverageTest {

    @Inject
    District district;

    private Community community;
    private String campaign;
    private List<String> tasks;

    @BeforeEach
    void startCampaign() {
        community = district.settle();
        district.house(community, 1, 4);
        district.house(community, 1, 2);
        district.house(community, 2, 3);
        campaign = Client.running(community);
        tasks = Client.tasks(community.workerToken(), campaign);
    }

    @Test
    void each_household_counts_once_by_its_latest_visit() {
        visit(0, "NOT_HOME");
        visit(0, "REFUSED");
        visit(0, "REACHED");
        visit(1, "NOT_HOME");
        visit(1, "NOT_HOME");
        visit(2, "REFUSED");
        visit(3, "WRONG_ADDRESS");

        coverage(community.clerkToken(), "")
                .statusCode(200)
                .body("round", equalTo(1))
                .body("total.households", equalTo(9))
                .body("total.reached", equalTo(1))
                .body("total.notHome", equalTo(1))
                .body("total.refused", equalTo(1))
                .body("total.gone", equalTo(1))
                .body("total.unvisited", equalTo(5))
                .body("total.percentage", equalTo(11.1f))
                .body("items.areaCode", contains(community.grid(1), community.grid(2)))
                .body("items.areaName", contains("第1网格", "第2网格"))
                .body("items.counts.households", contains(6, 3))
                .body("items.counts.reached", contains(1, 0));
    }

    @Test
    void rows_can_be_buildings_or_child_areas() {
        coverage(community.clerkToken(), "?groupBy=BUILDING")
                .body("items.size()", equalTo(3))
                .body("items.buildingId", everyItem(notNullValue()));
        coverage(community.clerkToken(), "?groupBy=AREA")
                .body("items.areaCode", contains(community.grid(1), community.grid(2)));
        String street = Tokens.staff(Ids.next(), "STREET_OFFICER", community.streetPath);
        coverage(street, "?groupBy=AREA&areaCode=" + community.street)
                .body("items.areaCode", contains(community.code))
                .body("items[0].areaName", equalTo("镜湖社区"))
                .body("items[0].counts.households", equalTo(9));
        coverage(community.clerkToken(), "?areaCode=" + community.grid(2)).body("total.households", equalTo(3));
    }

    @Test
    void whoever_answers_for_a_part_sees_the_part() {
        coverage(community.workerToken(), "")
                .statusCode(200)
                .body("items.areaCode", contains(community.grid(1)))
                .body("total.households", equalTo(6));
    }

    @Test
    void over_several_rounds_a_household_of_the_campaign_counts_once() {
        visit(0, "REACHED");
        visit(1, "MOVED");
        Client.command(community.clerkToken(), campaign, "rounds", Map.of()).statusCode(201);
        tasks = Client.get(community.workerToken(), "/visit-tasks?state=OPEN&campaignId=" + campaign)
                .extract()
                .path("items.id");
        visit(0, "REACHED");

        coverage(community.clerkToken(), "")
                .body("round", equalTo(2))
                .body("total.households", equalTo(7))
                .body("total.reached", equalTo(1))
                .body("campaign.households", equalTo(9))
                .body("campaign.reached", equalTo(2))
                .body("campaign.percentage", equalTo(22.2f));
        coverage(community.clerkToken(), "?round=1").body("total.households", equalTo(9));
    }

    @Test
    void parallel_visits_in_one_building_are_all_counted() {
        List<Response> visits = Together.each(tasks, task -> Client.visited(community.workerToken(), task, "REACHED"));

        assertThat(visits).extracting(Response::statusCode).containsOnly(201);

        coverage(community.workerToken(), "").body("total.reached", equalTo(6)).body("total.percentage", equalTo(100f));
    }

    @Test
    void a_round_that_was_never_opened_is_not_found_and_odd_questions_are_refused() {
        coverage(community.clerkToken(), "?round=2").statusCode(404);
        coverage(community.clerkToken(), "?round=0").statusCode(400);
        coverage(community.clerkToken(), "?areaCode=x").statusCode(400);
        coverage(community.clerkToken(), "?areaCode=999999999999")
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_AREA"));
    }

    private void visit(int task, String outcome) {
        Client.visited(community.workerToken(), tasks.get(task), outcome).then().statusCode(201);
    }

    private ValidatableResponse coverage(String token, String query) {
        return Client.get(token, "/campaigns/" + campaign + "/coverage" + query);
    }
}
