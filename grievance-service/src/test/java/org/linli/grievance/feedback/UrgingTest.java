package org.linli.grievance.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Tokens;
import org.linli.grievance.Client;
import org.linli.grievance.District;

@QuarkusTest
class UrgingTest {

    @Inject
    District district;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void a_resident_urges_an_open_matter_and_its_handler_is_told() {
        String id = Client.dispatched(resident);

        Client.command(Tokens.resident(resident), id, "urge", null)
                .statusCode(200)
                .body("status", equalTo("DISPATCHED"));

        Client.get(District.worker(), "/" + id + "/timeline").body("action", hasItem("URGE"));
        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.urged.v1", UUID.fromString(id));
            assertThat(told.data().path("handlerId").asText()).isEqualTo(District.WORKER.toString());
        }
    }

    @Test
    void whoever_has_to_dispatch_it_is_told_while_nobody_has_it() {
        String id = Client.filed(resident);

        Client.command(Tokens.resident(resident), id, "urge", null).statusCode(200);

        try (EventTap tap = EventTap.on("linli.grievance")) {
            var told = tap.await("linli.grievance.urged.v1", UUID.fromString(id));
            assertThat(told.data().path("ownerId").asText()).isEqualTo(District.CLERK.toString());
        }
    }

    @Test
    void it_cannot_be_urged_again_on_the_same_day() {
        String id = Client.filed(resident);
        Client.get(Tokens.resident(resident), "/" + id).body("allowed", contains("URGE"));
        Client.command(Tokens.resident(resident), id, "urge", null)
                .statusCode(200)
                .body("allowed", empty());

        Client.get(Tokens.resident(resident), "/" + id).body("allowed", empty());
        Client.command(Tokens.resident(resident), id, "urge", null)
                .statusCode(409)
                .body("code", equalTo("URGED_TOO_SOON"))
                .body("again", notNullValue());
    }

    @Test
    void what_has_been_replied_to_is_rated_or_taken_up_again_instead() {
        String id = Client.replied(resident);

        Client.command(Tokens.resident(resident), id, "urge", null)
                .statusCode(409)
                .body("code", equalTo("GRIEVANCE_WRONG_STATE"))
                .body("allowed", hasItem("REOPEN"));
    }
}
