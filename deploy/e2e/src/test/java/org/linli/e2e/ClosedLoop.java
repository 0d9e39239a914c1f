package org.linli.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.linli.e2e.client.Linli;
import org.linli.e2e.story.Case;

/** One matter's way from the resident's tap to the archive, every step through the gateway. */
final class ClosedLoop {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private final Cast cast = Cast.get();
    private final Cast.Resident resident;

    ClosedLoop(Cast.Resident resident) {
        this.resident = resident;
    }

    /** Files the case and takes it through every hand until it has been replied to; returns its id. */
    String untilReplied(Case matter) {
        resident.phone().allow(cast.templates);
        Linli worker = cast.workers.get(matter.grid() - 1);
        String id = file(matter, cast.gridCodes.get(matter.grid() - 1));
        command(cast.clerk, id, "accept", null).body("status", equalTo("ACCEPTED"));
        command(cast.clerk, id, "dispatch", Map.of())
                .body("status", equalTo("DISPATCHED"))
                .body("handler.title", notNullValue());
        command(worker, id, "sign", null).body("status", equalTo("IN_PROGRESS"));
        command(worker, id, "reply", Map.of("outcome", matter.outcome(), "text", matter.reply()))
                .body("status", equalTo("REPLIED"))
                .body("reply.text", equalTo(matter.reply()));
        return id;
    }

    /** The resident has been told, rates the reply, and the clerk closes the matter. */
    void fromToldToClosed(String id) {
        awaitTold(id, "GRIEVANCE_REPLIED");
        command(resident.linli(), id, "rate", Map.of("settled", "YES", "satisfaction", 5))
                .body("rating.settled", equalTo("YES"));
        command(cast.clerk, id, "close", null).body("status", equalTo("CLOSED"));
        given().auth()
                .oauth2(resident.linli().token())
                .get(url(id, "/timeline"))
                .then()
                .statusCode(200)
                .body("action", equalTo(List.of("FILE", "ACCEPT", "DISPATCH", "SIGN", "REPLY", "RATE", "CLOSE")));
    }

    /** Waits until the inbox and the phone show that each topic was told exactly once. */
    void awaitToldOnce(String id, String number, List<String> topics) {
        topics.forEach(topic -> awaitTold(id, topic));
        assertThat(inbox(id))
                .extracting(item -> item.path("topic").asText())
                .containsExactlyInAnyOrderElementsOf(topics);
        Awaitility.await("the phone to show " + topics.size() + " messages about " + number)
                .atMost(TOLD_WITHIN)
                .until(() -> messages(number), count -> count == topics.size());
    }

    /** Files the case in a grid; returns its id. */
    String file(Case matter, String gridCode) {
        return given().auth()
                .oauth2(resident.linli().token())
                .header("Idempotency-Key", Linli.newKey())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        matter.title(),
                        "body",
                        matter.body(),
                        "place",
                        Map.of("areaCode", gridCode, "address", "虚构地址1号")))
                .post(cast.stack.gateway() + "/api/v1/grievances")
                .then()
                .statusCode(201)
                .body("due.replyBy", notNullValue())
                .extract()
                .path("id");
    }

    private ValidatableResponse command(Linli who, String id, String verb, Object body) {
        var request = given().auth().oauth2(who.token()).contentType(ContentType.JSON);
        return (body == null ? request : request.body(body))
                .post(url(id, "/" + verb))
                .then()
                .statusCode(200);
    }

    private void awaitTold(String id, String topic) {
        Awaitility.await("the inbox to tell " + topic + " about " + id)
                .atMost(TOLD_WITHIN)
                .until(() -> inbox(id).stream()
                        .anyMatch(item -> item.path("topic").asText().equals(topic)));
    }

    private List<JsonNode> inbox(String id) {
        JsonNode items = resident.linli()
                .get("/api/v1/inbox?limit=100")
                .orFail("inbox")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("subject").path("id").asText().equals(id))
                .toList();
    }

    private int messages(String number) {
        return (int) resident.phone().messages().stream()
                .filter(message -> message.toString().contains(number))
                .count();
    }

    private String url(String id, String rest) {
        return cast.stack.gateway() + "/api/v1/grievances/" + id + rest;
    }
}
