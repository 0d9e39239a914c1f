package org.linli.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.EventTap;
import org.linli.chassis.test.Tokens;

@QuarkusTest
class ClosedLoopTest {

    @Inject
    District district;

    private final UUID resident = Ids.next();

    @BeforeEach
    void settle() {
        district.settle();
    }

    @Test
    void a_matter_goes_from_filing_to_closing_and_tells_of_every_step_in_order() {
        String id = Client.filed(resident);
        Client.command(District.clerk(), id, "accept", null).statusCode(200);
        Client.command(District.clerk(), id, "dispatch", Map.of())
                .statusCode(200)
                .body("handler.title", equalTo("镜湖社区第三网格网格员"));
        Client.command(District.worker(), id, "sign", null).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        Client.command(District.worker(), id, "reply", Map.of("outcome", "SETTLED", "text", "已更换灯具。"))
                .statusCode(200)
                .body("reply.outcomeText", equalTo("已解决"));
        Client.command(Tokens.resident(resident), id, "rate", Map.of("settled", "YES", "satisfaction", 5))
                .statusCode(200);
        Client.command(District.clerk(), id, "close", null).statusCode(200).body("status", equalTo("CLOSED"));

        Client.get(Tokens.resident(resident), "/" + id + "/timeline")
                .statusCode(200)
                .body("number", contains(1, 2, 3, 4, 5, 6, 7))
                .body("action", contains("FILE", "ACCEPT", "DISPATCH", "SIGN", "REPLY", "RATE", "CLOSE"));
        try (EventTap tap = EventTap.on("linli.grievance")) {
            tap.await("linli.grievance.closed.v1", UUID.fromString(id));
            assertThat(tap.about(UUID.fromString(id)))
                    .extracting(EventTap.Tapped::aggregateVersion)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        }
    }

    @Test
    void filing_answers_with_the_item_the_reason_and_the_due_time() {
        Client.file(resident, Client.newKey(), Client.matter("飞线充电", "楼下有人从窗户拉电线给电动车充电", District.GRID))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/grievances/"))
                .header("ETag", notNullValue())
                .body("number", notNullValue())
                .body("status", equalTo("SUBMITTED"))
                .body("item.code", equalTo("HAZ-CHARGE"))
                .body("item.classifiedBy", equalTo("KEYWORDS"))
                .body("due.replyBy", notNullValue())
                .body("due.calendarConfirmed", equalTo(true));
    }

    @Test
    void dispatching_stores_why() {
        String id = Client.dispatched(resident);

        Client.get(District.clerk(), "/" + id + "/routing")
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].targetRole", equalTo("GRID_WORKER"))
                .body("[0].chosenPostId", equalTo(District.WORKER_POST.toString()))
                .body("[0].fallback", equalTo(false))
                .body("[0].candidates", hasSize(2));
    }

    @Test
    void a_dissatisfied_resident_has_the_matter_taken_up_again_with_a_new_reply_to_rate() {
        String id = Client.replied(resident);
        Client.command(Tokens.resident(resident), id, "rate", Map.of("settled", "NO", "satisfaction", 1))
                .statusCode(200);
        Client.command(Tokens.resident(resident), id, "reopen", Map.of("reason", "NOT_SETTLED"))
                .statusCode(200)
                .body("status", equalTo("REOPENED"));
        Client.command(District.clerk(), id, "dispatch", Map.of("postId", District.CLERK_POST.toString()))
                .statusCode(200);
        Client.command(District.clerk(), id, "reply", Map.of("outcome", "SETTLED", "text", "已再次维修。"))
                .statusCode(200);
        Client.command(Tokens.resident(resident), id, "rate", Map.of("settled", "YES", "satisfaction", 4))
                .statusCode(200)
                .body("rating.satisfaction", equalTo(4));
    }
}
