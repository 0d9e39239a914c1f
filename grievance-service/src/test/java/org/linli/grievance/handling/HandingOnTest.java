package org.linli.grievance.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Together;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class HandingOnTest {

    private static final Map<String, Object> ABSENT = Map.of("reason", "ABSENCE");

    @Inject
    District district;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void the_handler_hands_a_matter_on_to_a_post_of_their_choice_which_has_to_sign_for_it() {
        String id = Client.dispatched(resident);
        Client.command(District.worker(), id, "sign", null).statusCode(200);

        Client.command(
                        District.worker(),
                        id,
                        "transfer",
                        Map.of("postId", District.CLERK_POST.toString(), "reason", "BEYOND_MEANS"))
                .statusCode(200)
                .body("status", equalTo("DISPATCHED"))
                .body("handler.postId", equalTo(District.CLERK_POST.toString()))
                .body("allowed", not(hasItems("SIGN")));

        Client.command(District.worker(), id, "sign", null).statusCode(403).body("code", equalTo("NOT_THE_HANDLER"));
        Client.command(District.clerk(), id, "sign", null).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.transferred.v1", UUID.fromString(id));
            assertThat(told.data().path("handlerId").asText()).isEqualTo(District.CLERK.toString());
            assertThat(told.data().path("previousHandlerId").asText()).isEqualTo(District.WORKER.toString());
            assertThat(told.data().path("by").asText()).isEqualTo("HANDLER");
        }
    }

    @Test
    void whoever_dispatches_there_hands_a_matter_on_by_its_rule_when_the_handler_is_away() {
        String id = Client.dispatched(resident);

        Client.command(District.clerk(), id, "transfer", ABSENT)
                .statusCode(200)
                .body("handler.postId", equalTo(District.CLERK_POST.toString()));

        Client.get(District.clerk(), "/" + id + "/routing")
                .body("chosenPostId", contains(District.WORKER_POST.toString(), District.CLERK_POST.toString()));
        Client.get(Tokens.resident(resident), "/" + id + "/timeline")
                .body("action", contains("FILE", "ACCEPT", "DISPATCH", "TRANSFER"))
                .body("note[3]", equalTo("办理人不在岗,转由镜湖社区工作人员办理"));
    }

    @Test
    void a_matter_is_not_handed_on_to_the_post_that_has_it_nor_by_rule_to_nobody() {
        String id = Client.dispatched(resident);
        Client.command(
                        District.clerk(),
                        id,
                        "transfer",
                        Map.of("postId", District.WORKER_POST.toString(), "reason", "ABSENCE"))
                .statusCode(422)
                .body("code", equalTo("SAME_POST"));
        district.end(District.CLERK_POST);

        Client.command(District.clerk(), id, "transfer", ABSENT).statusCode(422).body("code", equalTo("NO_HANDLER"));
    }

    @Test
    void a_matter_given_back_waits_for_the_dispatcher_and_the_rule_passes_over_who_gave_it_back() {
        String id = Client.dispatched(resident);

        Client.command(District.worker(), id, "return", Map.of("reason", "OUTSIDE_DUTIES"))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("handler", nullValue())
                .body("owner.level", equalTo("COMMUNITY"));

        Client.command(District.clerk(), id, "dispatch", null)
                .statusCode(200)
                .body("handler.postId", equalTo(District.CLERK_POST.toString()));
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.returned.v1", UUID.fromString(id));
            assertThat(told.data().path("ownerId").asText()).isEqualTo(District.CLERK.toString());
        }
    }

    @Test
    void a_matter_taken_back_can_be_dispatched_to_somebody_else() {
        String id = Client.dispatched(resident);
        Client.command(District.worker(), id, "sign", null).statusCode(200);

        Client.command(District.clerk(), id, "recall", Map.of("reason", "MISDIRECTED"))
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("allowed", containsInAnyOrder("DISPATCH"));

        Client.command(District.clerk(), id, "dispatch", Map.of("postId", District.CLERK_POST.toString()))
                .statusCode(200);
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.recalled.v1", UUID.fromString(id));
            assertThat(told.data().path("previousHandlerId").asText()).isEqualTo(District.WORKER.toString());
        }
    }

    @Test
    void a_grid_worker_who_does_not_have_the_matter_cannot_hand_it_on() {
        String id = Client.dispatched(resident);
        String colleague = Tokens.staff(Ids.next(), "GRID_WORKER", District.GRID_PATH);

        Client.command(colleague, id, "transfer", ABSENT).statusCode(403).body("code", equalTo("NOT_THE_HANDLER"));
        Client.command(colleague, id, "return", ABSENT).statusCode(403).body("code", equalTo("NOT_THE_HANDLER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "return", "recall"})
    void a_reason_of_the_list_is_needed(String verb) {
        String id = Client.dispatched(resident);
        String token = verb.equals("return") ? District.worker() : District.clerk();

        Client.command(token, id, verb, Map.of()).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Client.command(token, id, verb, Map.of("reason", "NO_WISH")).statusCode(400);
    }

    @Test
    void officers_of_street_and_district_act_on_everything_beneath_them() {
        String street = Tokens.staff(Ids.next(), "STREET_OFFICER", "411003.411003002");
        String districtOfficer = Tokens.staff(Ids.next(), "DISTRICT_OFFICER", "411003");
        String id = Client.filed(resident);

        Client.command(street, id, "accept", null).statusCode(200);
        Client.command(districtOfficer, id, "dispatch", null).statusCode(200);
        Client.command(street, id, "recall", ABSENT).statusCode(200);
        Client.command(street, id, "dispatch", null).statusCode(200);
        Client.command(districtOfficer, id, "transfer", ABSENT).statusCode(200);
        Client.command(District.clerk(), id, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200);
        Client.command(street, id, "close", null).statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void an_officer_of_another_street_does_not_even_find_it() {
        String id = Client.dispatched(resident);
        String stranger = Tokens.staff(Ids.next(), "STREET_OFFICER", "411003.411003003");

        for (String verb : List.of("accept", "dispatch", "transfer", "return", "recall")) {
            Client.command(stranger, id, verb, verb.equals("accept") || verb.equals("dispatch") ? null : ABSENT)
                    .statusCode(404);
        }
    }

    @Test
    void of_two_who_hand_a_matter_on_at_once_the_second_meets_what_the_first_did() {
        String id = Client.dispatched(resident);

        List<Integer> answers = Together.times(6, () -> Client.command(
                        District.worker(),
                        id,
                        "transfer",
                        Map.of("postId", District.CLERK_POST.toString(), "reason", "ABSENCE"))
                .extract()
                .statusCode());

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 403);
    }

    @Test
    void the_view_offers_each_caller_what_they_may_do_and_not_what_others_may() {
        String id = Client.dispatched(resident);

        Client.get(District.worker(), "/" + id)
                .body("allowed", hasItems("SIGN", "TRANSFER", "RETURN", "REPLY"))
                .body("allowed", not(hasItem(in(List.of("RECALL", "URGE")))));
        Client.get(District.clerk(), "/" + id)
                .body("allowed", hasItems("TRANSFER", "RECALL"))
                .body("allowed", not(hasItem(in(List.of("SIGN", "RETURN", "REPLY", "URGE")))));
        Client.get(Tokens.resident(resident), "/" + id).body("allowed", contains("URGE"));
    }
}
