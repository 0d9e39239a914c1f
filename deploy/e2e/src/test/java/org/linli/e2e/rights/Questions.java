package org.linli.e2e.rights;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Json;

/**
 * Requests that are sound. They change nothing even where they are allowed: decided on a version that never was, about
 * somebody who does not exist, or to be told only what would be done; but for matters, each command of which has its own.
 */
final class Questions {

    private static final String NEVER = "\"999999\"";

    private Questions() {}

    static Draft about(Thing thing, Draft draft) {
        boolean matter = thing.kind() == Thing.Kind.MATTER;
        Draft asked =
                draft.operation().takesHeader("If-Match") && !matter ? draft.withHeader("If-Match", NEVER) : draft;
        for (String parameter : asked.path().keySet()) {
            asked = asked.withPath(parameter, parameter.equals("code") ? Places.DEMO : thing.id());
        }
        return switch (draft.operation().id()) {
            case "importAreas" ->
                asked.withQuery("dryRun", "true")
                        .withHeader(Draft.CONTENT_TYPE, "text/csv")
                        .withBody(Places.list().getBytes(StandardCharsets.UTF_8));
            case "fileGrievance" -> set(set(asked, "/place/areaCode", Places.NEXT), "/itemCode", "NO-SUCH-ITEM");
            // To a post that does not exist: whoever may do it first would leave the handler without the matter.
            case "transferGrievance" -> asked;
            case "dispatchGrievance" ->
                asked.withJson(Json.without(Json.read(asked.body()).orElseThrow(), JsonPointer.compile("/postId")));
            case "assignPost" -> set(set(asked, "/role", "GRID_WORKER"), "/areaCode", thing.area());
            case "draftCampaign" -> set(set(asked, "/areaCodes/0", thing.area()), "/endsOn", "2020-01-01");
            case "recordVisit" ->
                set(
                        set(set(asked, "/taskId", thing.id()), "/need/itemCode", "FAC-LIGHT"),
                        "/visitedAt",
                        "2020-01-01T00:00:00Z");
            case "explainDelivery" ->
                asked.withQuery("event", thing.id())
                        .withQuery("person", UUID.randomUUID().toString());
            // A new password would end the sessions of whoever the example names.
            case "logInAtWork" ->
                asked.withJson(
                        Json.without(Json.read(asked.body()).orElseThrow(), JsonPointer.compile("/newPassword")));
            // Under a key that cannot be one: otherwise the person could ask nothing else.
            case "endOwnSessions" -> asked.withHeader("Idempotency-Key", "short");
            default -> asked;
        };
    }

    private static Draft set(Draft draft, String place, String value) {
        JsonNode body = Json.read(draft.body()).orElseThrow();
        return draft.withJson(Json.with(body, JsonPointer.compile(place), TextNode.valueOf(value)));
    }
}
