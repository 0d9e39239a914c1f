package org.linli.grievance.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;
import org.linli.grievance.model.GrievanceAction;

/** Every event that leaves a matter waiting names somebody who can take the next step, so that they can be told. */
@QuarkusTest
class WaitingMattersTest {

    private static final String STREET = "411003.411003002";
    private static final Map<String, Object> AWAY = Map.of("reason", "ABSENCE");
    private static final Map<String, Object> REPLY = Map.of("outcome", "SETTLED", "text", "已更换灯具。");

    @Inject
    District district;

    @Inject
    SweepingOwners sweeping;

    private final UUID resident = Ids.next();
    private final UUID officer = Ids.next();
    private final String residentToken = Tokens.resident(resident);
    private final String street = Tokens.staff(officer, "STREET_OFFICER", STREET);

    @BeforeEach
    void settle() {
        district.settle();
        district.assign(Ids.next(), officer, "STREET_OFFICER", STREET);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_was_done_somebody_who_is_named_can_take_the_next_step(GrievanceAction action) {
        String id = after(action);

        JsonNode event = event(action, id);

        assertThat(named(event)).anySatisfy(account -> assertThat(allowed(account, id))
                .as("what %s may do after %s", account, action)
                .anyMatch(next -> !next.equals("URGE")));
    }

    @Test
    void a_matter_taken_up_again_names_its_dispatchers_and_not_only_the_handler_who_may_do_nothing() {
        String id = after(GrievanceAction.REOPEN);

        JsonNode event = event(GrievanceAction.REOPEN, id);

        assertThat(allowed(District.WORKER, id)).isEmpty();
        assertThat(event.path("ownerId").asText()).isEqualTo(District.CLERK.toString());
    }

    @Test
    void a_matter_given_back_is_told_to_somebody_else_when_its_dispatcher_has_left() {
        String id = Client.dispatched(resident);
        district.end(District.CLERK_POST);

        Client.command(District.worker(), id, "return", AWAY).statusCode(200);

        assertThat(event(GrievanceAction.RETURN, id).path("ownerId").asText()).isEqualTo(officer.toString());
    }

    @Test
    void a_reply_is_told_for_checking_to_somebody_else_than_who_gave_it() {
        String id = Client.filed(resident);
        Client.command(District.clerk(), id, "dispatch", Map.of("postId", District.CLERK_POST.toString()))
                .statusCode(200);

        Client.command(District.clerk(), id, "reply", REPLY).statusCode(200);

        assertThat(event(GrievanceAction.REPLY, id).path("ownerId").asText()).isEqualTo(officer.toString());
        assertThat(allowed(officer, id)).contains("CLOSE");
    }

    /** A matter to which this was done last; the switch asks for a way to every new action. */
    private String after(GrievanceAction action) {
        if (action == GrievanceAction.ESCALATE || action == GrievanceAction.ENTRUST) {
            district.end(District.CLERK_POST);
        }
        String id =
                switch (action) {
                    case FILE, ESCALATE, ENTRUST, ACCEPT, URGE -> Client.filed(resident);
                    case DISPATCH, SIGN, TRANSFER, RETURN, RECALL -> Client.dispatched(resident);
                    case REPLY, RATE, CLOSE, REOPEN -> Client.replied(resident);
                };
        switch (action) {
            case FILE, ESCALATE, DISPATCH, REPLY -> {}
            case ENTRUST -> {
                district.assign(District.CLERK_POST, District.CLERK, "COMMUNITY_CLERK", District.COMMUNITY_PATH);
                sweeping.sweep();
            }
            case ACCEPT -> Client.command(District.clerk(), id, "accept", null).statusCode(200);
            case SIGN -> Client.command(District.worker(), id, "sign", null).statusCode(200);
            case TRANSFER ->
                Client.command(District.clerk(), id, "transfer", AWAY).statusCode(200);
            case RETURN -> Client.command(District.worker(), id, "return", AWAY).statusCode(200);
            case RECALL -> Client.command(street, id, "recall", AWAY).statusCode(200);
            case URGE -> Client.command(residentToken, id, "urge", null).statusCode(200);
            case RATE ->
                Client.command(residentToken, id, "rate", Map.of("settled", "NO", "satisfaction", 1))
                        .statusCode(200);
            case CLOSE -> Client.command(District.clerk(), id, "close", null).statusCode(200);
            case REOPEN ->
                Client.command(residentToken, id, "reopen", Map.of("reason", "NOT_SETTLED"))
                        .statusCode(200);
        }
        return id;
    }

    private static JsonNode event(GrievanceAction action, String id) {
        String type =
                switch (action) {
                    case FILE -> "filed";
                    case ESCALATE -> "escalated";
                    case ENTRUST -> "entrusted";
                    case ACCEPT -> "accepted";
                    case DISPATCH -> "dispatched";
                    case SIGN -> "signed";
                    case TRANSFER -> "transferred";
                    case RETURN -> "returned";
                    case RECALL -> "recalled";
                    case REPLY -> "replied";
                    case URGE -> "urged";
                    case RATE -> "rated";
                    case CLOSE -> "closed";
                    case REOPEN -> "reopened";
                };
        try (EventTap tap = EventTap.on("linli.grievance")) {
            return tap.await("linli.grievance." + type + ".v1", UUID.fromString(id))
                    .data();
        }
    }

    /** Whom the event names: for most states those who work on the matter; of a closed one only the resident. */
    private List<UUID> named(JsonNode event) {
        String whose =
                switch (event.path("status").asText()) {
                    case "SUBMITTED", "ACCEPTED", "REOPENED", "REPLIED" -> "ownerId";
                    case "DISPATCHED", "IN_PROGRESS" -> "handlerId";
                    default -> "residentId";
                };
        return List.of(UUID.fromString(event.path(whose).asText()));
    }

    private List<String> allowed(UUID account, String id) {
        Map<UUID, String> tokens = Map.of(
                resident,
                residentToken,
                officer,
                street,
                District.CLERK,
                District.clerk(),
                District.WORKER,
                District.worker());
        return Client.get(tokens.get(account), "/" + id).extract().path("allowed");
    }
}
