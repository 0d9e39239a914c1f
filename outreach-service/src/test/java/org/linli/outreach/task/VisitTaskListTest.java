package org.linli.outreach.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.outreach.Client;
import org.linli.outreach.Community;
import org.linli.outreach.District;

@QuarkusTest
class VisitTaskListTest {

    @Inject
    District district;

    private Community community;
    private String campaign;

    @BeforeEach
    void startCampaign() {
        community = district.settle();
        district.house(community, 1, 5);
        district.house(community, 2, 4);
        campaign = Client.running(community);
    }

    @Test
    void a_worker_sees_their_own_patch_a_clerk_the_community_a_stranger_nothing() {
        assertThat(Client.tasks(community.workerToken(), campaign)).hasSize(5);
        assertThat(Client.tasks(community.clerkToken(), campaign)).hasSize(9);
        assertThat(Client.tasks(district.settle().clerkToken(), campaign)).isEmpty();
    }

    @Test
    void mine_are_those_that_were_given_to_me() {
        Client.get(community.secondWorkerToken(), "/visit-tasks?mine=true&campaignId=" + campaign)
                .body("items.size()", equalTo(2))
                .body("items.assignment.assigneeId", everyItem(equalTo(community.secondWorker.toString())));
    }

    @Test
    void states_can_be_asked_for() {
        String task = Client.tasks(community.workerToken(), campaign).get(0);
        Client.visited(community.workerToken(), task, "REACHED").then().statusCode(201);

        Client.get(community.workerToken(), "/visit-tasks?state=REACHED&campaignId=" + campaign)
                .body("items.id", contains(task))
                .body("items[0].stateText", equalTo("已走访"))
                .body("items[0].allowed", equalTo(List.of()))
                .body("items[0].lastOutcome", equalTo("REACHED"))
                .body("items[0].campaign.title", equalTo("反诈宣传进万家"));
        Client.get(community.workerToken(), "/visit-tasks?state=OPEN&campaignId=" + campaign)
                .body("items.size()", equalTo(4))
                .body("items[0].allowed", contains("RECORD_VISIT"));
    }

    @Test
    void pages_join_without_gap_or_twin() {
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Client.get(
                            community.clerkToken(), "/visit-tasks?limit=4&campaignId=" + campaign + "&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        assertThat(read)
                .isEqualTo(Client.tasks(community.clerkToken(), campaign))
                .doesNotHaveDuplicates();
    }

    @Test
    void odd_questions_are_refused() {
        Client.get(community.clerkToken(), "/visit-tasks?limit=101").statusCode(400);
        Client.get(community.clerkToken(), "/visit-tasks?cursor=x").statusCode(400);
    }
}
