package org.linli.grievance.handover;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.KilledMidway;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class HandOverTest {

    @Inject
    District district;

    @Inject
    SweepingEndedPosts sweeping;

    @Inject
    LeavingEndedPost leaving;

    @Inject
    Clock clock;

    private final UUID resident = Ids.next();
    private final UUID leaver = Ids.next();
    private final UUID leaverPost = Ids.next();
    private final UUID successor = Ids.next();
    private final UUID successorPost = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
        district.assign(leaverPost, leaver, "GRID_WORKER", District.GRID_PATH);
        district.assign(successorPost, successor, "GRID_LEADER", District.GRID_PATH);
    }

    @Test
    void the_open_work_of_a_post_is_listed() {
        String with = withLeaver();
        Client.command(
                        District.clerk(),
                        Client.filed(resident),
                        "dispatch",
                        Map.of("postId", District.WORKER_POST.toString()))
                .statusCode(200);

        Client.get(District.clerk(), "?handlerPostId=" + leaverPost)
                .statusCode(200)
                .body("items.id", contains(with));
        Client.get(District.clerk(), "?handlerPostId=nonsense").statusCode(400);
    }

    @Test
    void all_open_matters_of_a_post_are_handed_over_at_once_and_a_second_call_finds_nothing() {
        String dispatched = withLeaver();
        String signed = withLeaver();
        Client.command(leaver(), signed, "sign", null).statusCode(200);
        String replied = withLeaver();
        Client.command(leaver(), replied, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);

        handOver(District.clerk(), leaverPost, successorPost)
                .statusCode(200)
                .body("matters.grievanceId", containsInAnyOrder(dispatched, signed))
                .body("matters.postId", everyItem(equalTo(successorPost.toString())))
                .body("more", equalTo(false));

        handOver(District.clerk(), leaverPost, successorPost).body("matters", hasSize(0));
        Client.get(District.clerk(), "/" + signed + "/timeline").body("action", hasItem("TRANSFER"));
        Client.get(District.clerk(), "/" + replied).body("handler.postId", equalTo(leaverPost.toString()));
    }

    @Test
    void what_somebody_has_when_they_are_blocked_stays_theirs_until_it_is_handed_over() {
        String id = withLeaver();
        district.block(leaver, true);

        sweeping.sweep();
        Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(leaverPost.toString()));

        handOver(District.clerk(), leaverPost, null)
                .statusCode(200)
                .body("matters.grievanceId", contains(id))
                .body("matters.postId", contains(District.WORKER_POST.toString()));
    }

    @Test
    void a_successor_who_is_blocked_gets_nothing() {
        String id = withLeaver();
        district.block(successor, true);
        district.end(leaverPost, successorPost);

        sweeping.sweep();

        Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(District.WORKER_POST.toString()));
    }

    @Test
    void one_key_hands_over_once() {
        withLeaver();
        String key = Client.newKey();

        List<String> answers = Together.times(4, () -> given().auth()
                .oauth2(District.clerk())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("fromPostId", leaverPost.toString()))
                .post("/api/v1/grievances/hand-over")
                .asString());

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.get(0)).contains("DISPATCHED");
    }

    @Test
    void handing_over_to_a_post_that_cannot_have_one_of_them_hands_over_none() {
        String id = withLeaver();

        handOver(District.clerk(), leaverPost, District.OTHER_WORKER_POST)
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_POST"));

        Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(leaverPost.toString()));
    }

    @Test
    void only_whoever_dispatches_there_hands_over() {
        String id = withLeaver();

        handOver(Tokens.resident(resident), leaverPost, null).statusCode(403);
        handOver(District.worker(), leaverPost, null).statusCode(403);
        handOver(Tokens.staff(Ids.next(), "COMMUNITY_CLERK", "411003.411003002.411003002012"), leaverPost, null)
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_POST"));
        handOver(Tokens.staff(Ids.next(), "GRID_LEADER", District.OTHER_GRID_PATH), leaverPost, null)
                .statusCode(422);
        Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(leaverPost.toString()));
    }

    @Test
    void when_a_post_ends_its_open_matters_go_on_by_themselves_to_the_successor_that_was_named() {
        String id = withLeaver();
        Client.command(leaver(), id, "sign", null).statusCode(200);
        district.end(leaverPost, successorPost);

        sweeping.sweep();

        Client.get(District.clerk(), "/" + id)
                .body("status", equalTo("DISPATCHED"))
                .body("handler.postId", equalTo(successorPost.toString()));
        Client.get(District.clerk(), "/" + id + "/routing")
                .body("byHand", contains(true, false))
                .body("reason[1]", equalTo("原岗位离任,由接任岗位接办"));
        Client.command(
                        Tokens.staff(successor, "GRID_LEADER", District.GRID_PATH),
                        id,
                        "reply",
                        Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.transferred.v1", UUID.fromString(id));
            assertThat(told.data().path("reason").asText()).isEqualTo("POST_ENDED");
            assertThat(told.data().path("by").asText()).isEqualTo("SYSTEM");
        }
    }

    @Test
    void without_a_successor_or_with_one_that_cannot_handle_there_the_rule_decides_and_the_decision_is_stored() {
        String id = withLeaver();
        district.end(leaverPost, District.OTHER_WORKER_POST);

        sweeping.sweep();

        Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(District.WORKER_POST.toString()));
        Client.get(District.clerk(), "/" + id + "/routing")
                .body("chosenPostId", contains(leaverPost.toString(), District.WORKER_POST.toString()));
    }

    @Test
    void a_matter_stays_with_a_post_that_ends_on_a_later_day() {
        String id = withLeaver();
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        district.assign(leaverPost, leaver, "GRID_WORKER", District.GRID_PATH, null, tomorrow, successorPost);

        sweeping.sweep();

        Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(leaverPost.toString()));
    }

    @Test
    void where_nobody_is_left_to_handle_it_the_matter_waits_with_the_next_level_up_which_can_take_it_itself() {
        UUID officer = Ids.next();
        UUID officerPost = Ids.next();
        String street = Tokens.staff(officer, "STREET_OFFICER", "411003.411003002");
        String id = withLeaver();
        List.of(leaverPost, successorPost, District.WORKER_POST, District.CLERK_POST)
                .forEach(district::end);
        sweeping.sweep();
        Client.get(street, "/" + id)
                .body("status", equalTo("ACCEPTED"))
                .body("handler", nullValue())
                .body("owner.level", equalTo("NOBODY"));
        district.assign(officerPost, officer, "STREET_OFFICER", "411003.411003002");

        Client.command(street, id, "dispatch", null)
                .statusCode(200)
                .body("handler.postId", equalTo(officerPost.toString()));

        Client.command(street, id, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);
    }

    @Test
    void of_several_processes_that_sweep_at_once_one_passes_a_matter_on() {
        String id = withLeaver();
        district.end(leaverPost);

        List<Boolean> passed = Together.times(6, () -> leaving.leave(UUID.fromString(id)));

        assertThat(passed).containsOnlyOnce(true);
        Client.get(District.clerk(), "/" + id + "/timeline").body("action.findAll { it == 'TRANSFER' }.size()", is(1));
    }

    @Test
    void a_sweep_that_is_killed_midway_loses_nothing_and_the_next_one_passes_nothing_on_twice() {
        List<String> matters = List.of(withLeaver(), withLeaver(), withLeaver());
        String unlucky = matters.get(1);
        district.end(leaverPost, successorPost);

        try (KilledMidway killed = KilledMidway.by(
                "insert", "timeline_entry", "new.grievance_id = '" + unlucky + "' and new.action = 'TRANSFER'")) {
            sweeping.sweep();

            assertThat(killed.times()).isPositive();
        }
        Client.get(District.clerk(), "/" + unlucky)
                .body("status", equalTo("DISPATCHED"))
                .body("handler.postId", equalTo(leaverPost.toString()));
        sweeping.sweep();
        sweeping.sweep();

        try (EventTap tap = EventTap.on("linli.grievance")) {
            for (String id : matters) {
                Client.get(District.clerk(), "/" + id).body("handler.postId", equalTo(successorPost.toString()));
                Client.get(District.clerk(), "/" + id + "/timeline")
                        .body("action.findAll { it == 'TRANSFER' }.size()", is(1));
                tap.await("linli.grievance.transferred.v1", UUID.fromString(id));
                assertThat(tap.about(UUID.fromString(id)))
                        .extracting(EventTap.Tapped::type)
                        .containsOnlyOnce("linli.grievance.transferred.v1");
            }
        }
    }

    private String withLeaver() {
        String id = Client.filed(resident);
        Client.command(District.clerk(), id, "dispatch", Map.of("postId", leaverPost.toString()))
                .statusCode(200);
        return id;
    }

    private String leaver() {
        return Tokens.staff(leaver, "GRID_WORKER", District.GRID_PATH);
    }

    private static ValidatableResponse handOver(String token, UUID from, UUID to) {
        Map<String, Object> body = new HashMap<>(Map.of("fromPostId", from.toString()));
        if (to != null) {
            body.put("toPostId", to.toString());
        }
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/grievances/hand-over")
                .then();
    }
}
