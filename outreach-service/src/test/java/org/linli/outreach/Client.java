package org.linli.outreach;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.chassis.id.Ids;

/** The words in which tests talk to the service over HTTP. */
public final class Client {

    private Client() {}

    /** A draft for all households of the areas, for the next thirty days. */
    public static Map<String, Object> draft(String... areaCodes) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Map<String, Object> draft = new HashMap<>();
        draft.put("kind", "ANTI_FRAUD");
        draft.put("title", "反诈宣传进万家");
        draft.put("goal", "讲清常见骗术,协助安装国家反诈中心APP。");
        draft.put("areaCodes", List.of(areaCodes));
        draft.put("startsOn", today.toString());
        draft.put("endsOn", today.plusDays(30).toString());
        return draft;
    }

    public static String drafted(Community community, Map<String, Object> draft) {
        return post(community.clerkToken(), "/campaigns", newKey(), draft)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String drafted(Community community) {
        return drafted(community, draft(community.code));
    }

    public static String approved(Community community, Map<String, Object> draft) {
        String id = drafted(community, draft);
        command(community.secretaryToken(), id, "approve").statusCode(200);
        return id;
    }

    public static String running(Community community, Map<String, Object> draft) {
        String id = approved(community, draft);
        command(community.clerkToken(), id, "start").statusCode(200);
        return id;
    }

    public static String running(Community community) {
        return running(community, draft(community.code));
    }

    public static ValidatableResponse command(String token, String campaignId, String verb) {
        return as(token).post("/api/v1/campaigns/" + campaignId + "/" + verb).then();
    }

    public static ValidatableResponse command(String token, String campaignId, String verb, Object body) {
        return as(token)
                .body(body)
                .post("/api/v1/campaigns/" + campaignId + "/" + verb)
                .then();
    }

    public static Response post(String token, String path, String key, Object body) {
        RequestSpecification request = as(token).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1" + path);
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).then();
    }

    /** The ids of the tasks that the caller sees of a campaign. */
    public static List<String> tasks(String token, String campaignId) {
        return get(token, "/visit-tasks?limit=100&campaignId=" + campaignId)
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    public static Map<String, Object> visit(String taskId, String outcome) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("taskId", taskId);
        visit.put("outcome", outcome);
        visit.put("visitedAt", Instant.now(Clock.systemUTC()).minusSeconds(60).toString());
        return visit;
    }

    public static Response visited(String token, String taskId, String outcome) {
        return post(token, "/visits", newKey(), visit(taskId, outcome));
    }

    public static String newKey() {
        return "key-" + Ids.next();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
