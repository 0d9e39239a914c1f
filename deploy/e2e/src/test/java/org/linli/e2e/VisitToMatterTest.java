package org.linli.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.e2e.client.Linli;

/** A campaign reaches a grid's households, and what a visit finds becomes a matter that the community settles. */
class VisitToMatterTest {

    private final Cast cast = Cast.get();
    private final String grid = cast.gridCodes.get(2);
    private final Linli worker = cast.workers.get(2);

    @Test
    void a_visit_of_a_campaign_finds_a_need_that_becomes_a_matter_and_comes_back_settled() {
        String campaign = runningCampaign();
        JsonNode task = awaitTask(campaign);

        String visit = post(
                        worker,
                        "/api/v1/visits",
                        Map.of(
                                "taskId", task.path("id").asText(),
                                "outcome", "REACHED",
                                "visitedAt", Instant.now().minusSeconds(60).toString(),
                                "note", "已讲解常见骗术。",
                                "need", Map.of("itemCode", "FAC-LIGHT", "text", "3单元楼道灯不亮。")))
                .statusCode(201)
                .extract()
                .path("id");
        String matter = awaitMatterOf(visit);

        post(cast.clerk, "/api/v1/grievances/" + matter + "/dispatch", Map.of()).statusCode(200);
        post(worker, "/api/v1/grievances/" + matter + "/reply", Map.of("outcome", "SETTLED", "text", "已更换。"))
                .statusCode(200)
                .body("channel", equalTo("PATROL"))
                .body("originVisitId", equalTo(visit));
        Awaitility.await("the visit to show that its matter was replied to")
                .until(() -> matterOf(visit).path("status").asText().equals("REPLIED"));

        JsonNode coverage = cast.clerk
                .get("/api/v1/campaigns/" + campaign + "/coverage")
                .orFail("coverage")
                .body();
        assertThat(coverage.path("total").path("reached").asLong()).isEqualTo(1);
        assertThat(coverage.path("total").path("households").asLong()).isGreaterThan(50);
    }

    private String runningCampaign() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String campaign = post(
                        cast.clerk,
                        "/api/v1/campaigns",
                        Map.of(
                                "kind",
                                "ANTI_FRAUD",
                                "title",
                                "反诈宣传进网格",
                                "goal",
                                "逐户走访,讲清常见骗术。",
                                "areaCodes",
                                List.of(grid),
                                "startsOn",
                                today.toString(),
                                "endsOn",
                                today.plusDays(30).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        Linli secretary = cast.staff("secretary");
        post(secretary, "/api/v1/campaigns/" + campaign + "/approve", null).statusCode(200);
        post(cast.clerk, "/api/v1/campaigns/" + campaign + "/start", null).statusCode(200);
        return campaign;
    }

    private JsonNode awaitTask(String campaign) {
        return Awaitility.await("a visit task for the grid")
                .until(
                        () -> worker.get("/api/v1/visit-tasks?limit=1&campaignId=" + campaign)
                                .body()
                                .path("items")
                                .path(0),
                        task -> task.has("id"));
    }

    private String awaitMatterOf(String visit) {
        return Awaitility.await("the need to become a matter")
                .until(() -> matterOf(visit).path("grievanceId").asText(), id -> !id.isEmpty());
    }

    private JsonNode matterOf(String visit) {
        return worker.get("/api/v1/visits/" + visit).body().path("need").path("matter");
    }

    private ValidatableResponse post(Linli who, String path, Object body) {
        var request = given().auth()
                .oauth2(who.token())
                .header("Idempotency-Key", Linli.newKey())
                .contentType(ContentType.JSON);
        return (body == null ? request : request.body(body))
                .post(cast.stack.gateway() + path)
                .then();
    }
}
