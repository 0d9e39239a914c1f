package org.linli.outreach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;

/** What the trail says of those who read which households are visited, and why. */
@QuarkusTest
class ReadsInTheTrailTest {

    @Inject
    District district;

    private final UUID reader = Ids.next();
    private Community community;
    private String campaign;

    @BeforeEach
    void startCampaign() {
        community = district.settle();
        district.house(community, 1, 5);
        campaign = Client.running(community);
    }

    @Test
    void lists_of_visit_tasks_and_single_ones_count_in_what_somebody_has_seen() {
        String clerk = community.staff(reader, "COMMUNITY_CLERK");
        String task = Client.get(clerk, "/visit-tasks?limit=3&campaignId=" + campaign)
                .statusCode(200)
                .extract()
                .path("items[0].id");
        Client.get(clerk, "/visit-tasks/" + task).statusCode(200);

        seenByAnAuditor()
                .body("items.action", contains("READ", "LISTED"))
                .body("items.targetType", everyItem(equalTo("VISIT_TASK")))
                .body("items[0].targetId", equalTo(task))
                .body("items[0].areaPath", equalTo(community.gridPath(1)))
                .body("items[1].detail.rows", equalTo("3"))
                .body("items[1].areaPath", equalTo(community.path));
    }

    @Test
    void a_visit_whose_words_stay_hidden_was_read_all_the_same() {
        String task = Client.tasks(community.workerToken(), campaign).get(0);
        Map<String, Object> visit = Client.visit(task, "NOT_HOME");
        visit.put("note", "门口贴了便条。");
        String id = Client.post(community.workerToken(), "/visits", Client.newKey(), visit)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Client.get(Tokens.staff(reader, "GRID_LEADER", community.gridPath(1)), "/visits/" + id)
                .statusCode(200)
                .body("note", equalTo("****"));
        Client.get(community.staff(reader, "COMMUNITY_CLERK"), "/visits/" + id).body("note", equalTo("门口贴了便条。"));

        seenByAnAuditor()
                .body("items.action", contains("LOOKUP", "READ"))
                .body("items.targetId", everyItem(equalTo(id)));
    }

    @Test
    void counts_of_an_audience_and_of_a_coverage_can_point_at_somebody_and_are_in_the_trail() {
        String clerk = community.staff(reader, "COMMUNITY_CLERK");

        Client.get(clerk, "/campaigns/" + campaign + "/audience").statusCode(200);
        Client.get(clerk, "/campaigns/" + campaign + "/coverage?groupBy=BUILDING")
                .statusCode(200);

        seenByAnAuditor()
                .body("items.detail.part", contains("coverage", "audience"))
                .body("items.targetId", everyItem(equalTo(campaign)));
    }

    private ValidatableResponse seenByAnAuditor() {
        return Client.get(community.staff(Ids.next(), "AUDITOR"), "/audit/outreach/entries?actor=" + reader)
                .statusCode(200);
    }
}
