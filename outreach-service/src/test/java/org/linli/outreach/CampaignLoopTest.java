package org.linli.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;

@QuarkusTest
class CampaignLoopTest {

    private final Community community = new Community();
    private final UUID post = Ids.next();
    private final UUID household = Ids.next();

    @Test
    void facts_come_by_events_a_campaign_visits_and_a_need_becomes_a_matter_whose_fate_the_visit_shows() {
        try (Telling others = new Telling();
                EventTap tap = EventTap.on("linli.outreach")) {
            settleByEvents(others);
            String campaign = campaignOnceKnown();

            Client.command(community.clerkToken(), campaign, "start")
                    .statusCode(200)
                    .body("round.state", equalTo("READY"))
                    .body("round.tasks", equalTo(1));
            assertThat(tap.await("linli.outreach.campaign-started.v1", UUID.fromString(campaign))
                            .data()
                            .get("taskCount")
                            .asInt())
                    .isEqualTo(1);

            UUID visit = visitWithNeed(campaign);
            UUID need = UUID.fromString(tap.await("linli.outreach.need-found.v1", visit)
                    .data()
                    .get("needId")
                    .asText());
            assertThat(tap.about(visit))
                    .extracting(EventTap.Tapped::type)
                    .containsExactly("linli.outreach.visit-recorded.v1", "linli.outreach.need-found.v1");
            assertThat(tap.about(visit))
                    .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain("楼道灯", "独自"));
            Client.get(community.workerToken(), "/visits/" + visit)
                    .statusCode(200)
                    .body("note", equalTo("老人独自在家。"))
                    .body("need.id", equalTo(need.toString()))
                    .body("need.text", equalTo("楼道灯不亮。"))
                    .body("need.matter", nullValue());

            matterOf(visit, others);
        }
    }

    private void settleByEvents(Telling others) {
        tellArea(others, community.code, "镜湖社区", community.path);
        tellArea(others, community.grid(1), "第一网格", community.gridPath(1));
        others.tell(
                "linli.grid.post-assigned.v1",
                post,
                1,
                Map.of(
                        "postId",
                        post,
                        "staffId",
                        Ids.next(),
                        "accountId",
                        community.worker,
                        "role",
                        "GRID_WORKER",
                        "areaCode",
                        community.grid(1),
                        "areaPath",
                        community.gridPath(1),
                        "from",
                        "2026-01-01"));
        others.tell(
                "linli.grid.household-changed.v1",
                household,
                1,
                Map.of(
                        "householdId", household,
                        "areaPath", community.gridPath(1),
                        "gridCode", community.grid(1),
                        "buildingId", Ids.next(),
                        "size", 1));
    }

    private static void tellArea(Telling others, String code, String name, String path) {
        UUID id = Ids.next();
        others.tell(
                "linli.grid.area-changed.v1",
                id,
                1,
                Map.of(
                        "areaId",
                        id,
                        "code",
                        code,
                        "name",
                        name,
                        "level",
                        "GRID",
                        "path",
                        path,
                        "validFrom",
                        "2026-01-01"));
    }

    /** Drafts as soon as the community is known, and waits until the household and its worker are too. */
    private String campaignOnceKnown() {
        Map<String, Object> draft = Client.draft(community.code);
        await().until(() -> Client.post(community.clerkToken(), "/campaigns", Client.newKey(), draft)
                        .statusCode()
                == 201);
        String id = Client.get(community.clerkToken(), "/campaigns").extract().path("items[0].id");
        await().untilAsserted(() -> Client.get(community.clerkToken(), "/campaigns/" + id + "/audience")
                .statusCode(200)
                .body("households", equalTo(1))
                .body("withoutWorker", equalTo(0))
                .body("grids[0].gridName", equalTo("第一网格")));
        Client.command(community.secretaryToken(), id, "approve").statusCode(200);
        return id;
    }

    private UUID visitWithNeed(String campaign) {
        Client.get(community.workerToken(), "/visit-tasks?mine=true&state=OPEN")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].householdId", equalTo(household.toString()))
                .body("items[0].assignment.postId", equalTo(post.toString()));
        Map<String, Object> visit =
                Client.visit(Client.tasks(community.workerToken(), campaign).get(0), "REACHED");
        visit.put("note", "老人独自在家。");
        visit.put("need", Map.of("itemCode", "FAC-LIGHT", "text", "楼道灯不亮。"));
        return UUID.fromString(Client.post(community.workerToken(), "/visits", Client.newKey(), visit)
                .then()
                .statusCode(201)
                .body("taskState", equalTo("REACHED"))
                .extract()
                .path("id"));
    }

    private void matterOf(UUID visit, Telling others) {
        UUID grievance = Ids.next();
        others.tell("linli.grievance.filed.v1", grievance, 1, matter(grievance, visit, "SUBMITTED"));
        awaitMatter(visit, grievance, "SUBMITTED");
        others.tell("linli.grievance.dispatched.v1", grievance, 3, matter(grievance, visit, "DISPATCHED"));
        others.tell("linli.grievance.accepted.v1", grievance, 2, matter(grievance, visit, "ACCEPTED"));
        others.tell("linli.grievance.closed.v1", grievance, 4, matter(grievance, visit, "CLOSED"));
        awaitMatter(visit, grievance, "CLOSED");
    }

    private void awaitMatter(UUID visit, UUID grievance, String status) {
        await().untilAsserted(() -> Client.get(community.workerToken(), "/visits/" + visit)
                .body("need.matter.grievanceId", equalTo(grievance.toString()))
                .body("need.matter.number", equalTo("SQ-20260318-000123"))
                .body("need.matter.status", equalTo(status)));
    }

    private static Map<String, Object> matter(UUID grievance, UUID visit, String status) {
        return Map.of(
                "grievanceId", grievance,
                "number", "SQ-20260318-000123",
                "status", status,
                "itemCode", "FAC-LIGHT",
                "itemName", "楼道照明与路灯",
                "channel", "PATROL",
                "areaCode", "411003002011003",
                "originVisitId", visit);
    }

    private static org.awaitility.core.ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }
}
