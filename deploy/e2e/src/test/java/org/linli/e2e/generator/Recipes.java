package org.linli.e2e.generator;

import static org.linli.e2e.generator.Stage.items;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linli.e2e.asking.Draft;
import org.linli.e2e.asking.Examples;
import org.linli.e2e.asking.Json;
import org.linli.e2e.client.Linli;
import org.linli.e2e.contract.Operation;

/** For each operation a request that succeeds now. An operation without one fails the test until it has one. */
final class Recipes {

    private final Stage stage;
    private final Map<String, Function<Draft, Draft>> recipes = new HashMap<>();

    Recipes(Stage stage) {
        this.stage = stage;
        signingIn();
        accounts();
        places();
        posts();
        matters();
        campaigns();
        visits();
        inboxes();
    }

    Set<String> operations() {
        return recipes.keySet();
    }

    /** @param examples as the contract alone would have the request */
    Draft fresh(Operation operation, Examples examples) {
        return recipes.get(operation.id())
                .apply(examples.draft(operation, null))
                .anew();
    }

    private void signingIn() {
        open("getJwks", draft -> draft);
        open("logInAtWork", draft -> {
            WorkAccount.Proof proof = stage.accounts.guessed.proof();
            Draft known = set(without(draft, "/newPassword"), "/lastRefreshToken", proof.device());
            return set(set(known, "/username", proof.username()), "/password", proof.password());
        });
        open("logInThroughWechat", draft -> set(draft, "/code", stage.loginCode()));
        open("refreshSession", draft -> set(draft, "/refreshToken", stage.refreshToken()));
        open("logOut", draft -> set(draft, "/refreshToken", stage.refreshToken()));
        as(() -> stage.clerk, "getMe");
    }

    private void accounts() {
        for (String operation : List.of("getAccount", "blockAccount", "listSessions", "endSessions", "endSession")) {
            as(() -> stage.admin, operation, draft -> account(draft, stage.accounts.opened()));
        }
        as(() -> stage.admin, "unblockAccount", draft -> draft.withPath("id", stage.accounts.blocked()));
        as(() -> stage.admin, "resetPassword", draft -> draft.withPath("id", stage.accounts.reset.id()));
        as(() -> stage.accounts.opened().who(), "listOwnSessions", "endOwnSessions");
        recipes.put("endOwnSession", draft -> {
            Accounts.Session session = stage.accounts.elsewhere();
            return signed(draft, session.who()).withPath("sessionId", session.id());
        });
    }

    private static Draft account(Draft draft, Accounts.Session session) {
        return draft.withPath("id", session.account()).withPath("sessionId", session.id());
    }

    private void places() {
        as(() -> stage.clerk, "listAreas", "listCatalogueItems", "listHouseholds");
        as(() -> stage.clerk, "getArea", draft -> draft.withPath("code", stage.grid));
        as(() -> stage.clerk, "listAreaChildren", draft -> draft.withPath("code", stage.grid.substring(0, 12)));
        as(() -> stage.admin, "importAreas", draft -> draft.withHeader(Draft.CONTENT_TYPE, "text/csv")
                .withBody(SpoilingLists.sound(stage.newGrid()).getBytes(StandardCharsets.UTF_8)));
        as(
                () -> stage.clerk,
                "getHousehold",
                draft -> draft.withPath("id", firstId(stage.clerk, "/api/v1/households?limit=1")));
    }

    private void posts() {
        as(() -> stage.clerk, "listPosts");
        as(() -> stage.clerk, "getPost", draft -> draft.withPath("id", firstId(stage.clerk, "/api/v1/posts?limit=1")));
        as(() -> stage.admin, "assignPost", this::assignment);
        as(() -> stage.admin, "endPost", draft -> without(draft, "/successorPostId")
                .withPath("id", stage.assigned()));
        as(() -> stage.admin, "reschedulePost", draft -> days(draft, 50, 80).withPath("id", stage.planned()));
        as(() -> stage.admin, "withdrawPost", draft -> draft.withPath("id", stage.planned()));
        as(() -> stage.admin, "withdrawPostEnd", draft -> draft.withPath("id", stage.planned()));
    }

    private Draft assignment(Draft draft) {
        Draft free = set(set(draft, "/staffId", stage.staffId()), "/role", "GRID_WORKER");
        return days(set(free, "/areaCode", stage.openedGrid()), 0, 80);
    }

    private static Draft days(Draft draft, int from, int to) {
        return set(
                set(draft, "/from", Stage.today().plusDays(from).toString()),
                "/to",
                Stage.today().plusDays(to).toString());
    }

    private void matters() {
        as(() -> stage.clerk, "listGrievances");
        as(stage::resident, "fileGrievance", draft -> set(without(draft, "/itemCode"), "/place/areaCode", stage.grid));
        matter("getGrievance", stage::filed, null);
        matter("getGrievanceTimeline", stage::filed, null);
        matter("acceptGrievance", stage::filed, stage.clerk);
        matter("dispatchGrievance", stage::filed, stage.clerk);
        matter("signGrievance", stage::dispatched, stage.worker);
        matter("replyToGrievance", stage::dispatched, stage.worker);
        matter("returnGrievance", stage::dispatched, stage.worker);
        matter("recallGrievance", stage::dispatched, stage.clerk);
        matter("transferGrievance", stage::dispatched, stage.clerk);
        matter("urgeGrievance", stage::filed, null);
        as(
                () -> stage.clerk,
                "handOverGrievances",
                draft -> set(without(draft, "/toPostId"), "/fromPostId", stage.postOf("GRID_LEADER")));
        matter("closeGrievance", stage::replied, stage.clerk);
        matter("getGrievanceContact", stage::dispatched, stage.worker);
        matter("getGrievanceRouting", stage::dispatched, stage.clerk);
        matter("rateGrievance", stage::replied, null);
        matter("reopenGrievance", stage::replied, null);
    }

    /** @param who null for the resident who filed it */
    private void matter(String operation, Supplier<Stage.Matter> matter, Linli who) {
        recipes.put(operation, draft -> {
            Stage.Matter made = matter.get();
            Draft asked = signed(draft, who == null ? made.resident() : who).withPath("id", made.id());
            return switch (operation) {
                case "dispatchGrievance" -> set(asked, "/postId", stage.postOf("GRID_WORKER"));
                case "transferGrievance" -> set(asked, "/postId", stage.postOf("GRID_LEADER"));
                default -> asked;
            };
        });
    }

    private void campaigns() {
        as(() -> stage.clerk, "listCampaigns");
        as(
                () -> stage.clerk,
                "draftCampaign",
                draft -> draft.withJson(Json.with(
                        body(draft),
                        JsonPointer.compile("/areaCodes"),
                        Json.read(("[\"" + stage.grid + "\"]").getBytes(StandardCharsets.US_ASCII))
                                .orElseThrow())));
        as(() -> stage.secretary, "approveCampaign", draft -> draft.withPath("id", stage.campaigns.drafted()));
        as(() -> stage.clerk, "cancelCampaign", draft -> draft.withPath("id", stage.campaigns.drafted()));
        as(() -> stage.clerk, "getCampaign", draft -> draft.withPath("id", stage.campaigns.drafted()));
        as(() -> stage.clerk, "previewCampaignAudience", draft -> draft.withPath("id", stage.campaigns.drafted()));
        as(() -> stage.clerk, "startCampaign", draft -> draft.withPath("id", stage.campaigns.approved()));
        as(() -> stage.clerk, "finishCampaign", draft -> draft.withPath("id", stage.campaigns.running()));
        as(() -> stage.clerk, "openCampaignRound", draft -> draft.withPath("id", stage.campaigns.begun()));
        as(
                () -> stage.clerk,
                "getCampaignCoverage",
                draft -> draft.withPath("id", stage.campaigns.visited().campaign()));
    }

    private void visits() {
        as(() -> stage.worker, "listVisitTasks");
        as(
                () -> stage.worker,
                "getVisitTask",
                draft -> draft.withPath("id", stage.campaigns.visited().task()));
        as(
                () -> stage.worker,
                "getVisit",
                draft -> draft.withPath("id", stage.campaigns.visited().visit()));
        as(
                () -> stage.worker,
                "recordVisit",
                draft -> set(
                        set(set(draft, "/taskId", stage.campaigns.task()), "/outcome", "NOT_HOME"),
                        "/need/itemCode",
                        "FAC-LIGHT"));
    }

    private void inboxes() {
        as(
                () -> stage.auditor,
                "listGridAuditEntries",
                "listGrievanceAuditEntries",
                "listOutreachAuditEntries",
                "listNotificationAuditEntries");
        as(() -> stage.worker, "listInbox", "countUnread", "readAllInbox");
        as(() -> stage.worker, "readInboxItem", draft -> draft.withPath("id", stage.told()));
        as(() -> stage.admin, "explainDelivery", draft -> draft.withQuery("event", stage.event())
                .withQuery("person", stage.staffId()));
    }

    private void as(Supplier<Linli> who, String... operations) {
        for (String operation : operations) {
            as(who, operation, UnaryOperator.identity());
        }
    }

    private void as(Supplier<Linli> who, String operation, UnaryOperator<Draft> change) {
        recipes.put(operation, draft -> change.apply(signed(draft, who.get())));
    }

    private void open(String operation, UnaryOperator<Draft> change) {
        recipes.put(operation, change);
    }

    private static Draft signed(Draft draft, Linli who) {
        return new Draft(
                draft.operation(),
                who.token(),
                draft.method(),
                null,
                draft.path(),
                draft.query(),
                draft.headers(),
                draft.body());
    }

    private static Draft set(Draft draft, String place, String value) {
        return draft.withJson(Json.with(body(draft), JsonPointer.compile(place), TextNode.valueOf(value)));
    }

    private static Draft without(Draft draft, String place) {
        return draft.withJson(Json.without(body(draft), JsonPointer.compile(place)));
    }

    private static JsonNode body(Draft draft) {
        return Json.read(draft.body()).orElseThrow();
    }

    private static String firstId(Linli who, String path) {
        return items(who, path).path(0).path("id").asText();
    }
}
