package org.linli.notification.explain;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.notification.delivery.PreparingDeliveries;
import org.linli.notification.model.Cause;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;

@QuarkusTest
class ExplainTest {

    @Inject
    PreparingDeliveries preparing;

    private final UUID resident = Ids.next();
    private final UUID worker = Ids.next();

    @Test
    void the_record_names_rules_deliveries_and_attempts() {
        Cause cause = prepared(Matter.of(resident).handledBy(worker), "dispatched");

        DecisionRecord.ask(DecisionRecord.admin(), cause.eventId(), worker)
                .then()
                .statusCode(200)
                .body("answer", equalTo("TOLD"))
                .body("answerText", equalTo("已通知"))
                .body("event.type", equalTo("linli.grievance.dispatched.v1"))
                .body("rules.rule", containsInAnyOrder("handler-dispatched", "resident-dispatched"))
                .body("rules.find { it.rule == 'handler-dispatched' }.concernsPerson", equalTo(true))
                .body("rules.find { it.rule == 'resident-dispatched' }.concernsPerson", equalTo(false))
                .body("deliveries[0].rule", equalTo("handler-dispatched"))
                .body("deliveries[0].attempts.channel", contains("IN_APP", "WECHAT_SUBSCRIBE"))
                .body("deliveries[0].attempts[0].stateText", equalTo("已发送"));
    }

    @Test
    void when_no_rule_matched_it_says_so() {
        Cause cause = prepared(
                Matter.of(resident).handledBy(worker).with("settled", "YES").with("satisfaction", 5), "rated");

        DecisionRecord.ask(DecisionRecord.admin(), cause.eventId(), worker)
                .then()
                .statusCode(200)
                .body("answer", equalTo("NO_RULE_MATCHED"))
                .body("rules", hasSize(2))
                .body("rules.verdict", everyItem(equalTo("CONDITION_NOT_MET")))
                .body("deliveries", hasSize(0));
    }

    @Test
    void a_matter_that_nobody_filed_has_nobody_to_tell() {
        Cause cause = prepared(Matter.ofNobody(), "accepted");

        DecisionRecord.ask(DecisionRecord.admin(), cause.eventId(), resident)
                .then()
                .statusCode(200)
                .body("answer", equalTo("NO_RULE_MATCHED"))
                .body("rules[0].verdict", equalTo("NOBODY_TO_TELL"));
    }

    @Test
    void somebody_whom_it_does_not_concern_is_told_apart() {
        Cause cause = prepared(Matter.of(resident), "accepted");

        DecisionRecord.ask(DecisionRecord.admin(), cause.eventId(), Ids.next())
                .then()
                .statusCode(200)
                .body("answer", equalTo("NOT_CONCERNED"));
    }

    @Test
    void asking_about_somebody_stands_in_the_trail() {
        Cause cause = prepared(Matter.of(resident), "accepted");
        UUID officer = Ids.next();
        DecisionRecord.ask(Tokens.staff(officer, "DISTRICT_OFFICER", "411003"), cause.eventId(), resident)
                .then()
                .statusCode(200);

        given().auth()
                .oauth2(Tokens.staff(Ids.next(), "AUDITOR", "411003"))
                .get("/api/v1/audit/notification/entries?actor=" + officer)
                .then()
                .statusCode(200)
                .body("items.action", contains("READ"))
                .body("items.targetType", contains("ACCOUNT"))
                .body("items.targetId", contains(resident.toString()));
    }

    @Test
    void an_event_that_was_never_heard_of_is_not_found() {
        DecisionRecord.ask(DecisionRecord.admin(), Ids.next(), resident)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_district_officer_asks_about_their_own_area_only() {
        Cause cause = prepared(Matter.of(resident), "accepted");

        DecisionRecord.ask(Tokens.staff(Ids.next(), "DISTRICT_OFFICER", "411003"), cause.eventId(), resident)
                .then()
                .statusCode(200);
        DecisionRecord.ask(Tokens.staff(Ids.next(), "DISTRICT_OFFICER", "140105"), cause.eventId(), resident)
                .then()
                .statusCode(404);
        DecisionRecord.ask(Tokens.staff(Ids.next(), "AUDITOR", "411003"), cause.eventId(), resident)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} may not ask")
    @ValueSource(strings = {"GRID_WORKER", "COMMUNITY_CLERK", "COMMUNITY_SECRETARY", "STREET_OFFICER"})
    void others_may_not_ask(String role) {
        DecisionRecord.ask(Tokens.staff(Ids.next(), role, "411003"), Ids.next(), resident)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void a_resident_may_not_ask_even_about_themselves_and_nobody_without_a_token() {
        DecisionRecord.ask(Tokens.resident(resident), Ids.next(), resident)
                .then()
                .statusCode(403);
        given().get("/api/v1/deliveries/explain?event=" + Ids.next() + "&person=" + resident)
                .then()
                .statusCode(401);
    }

    @Test
    void both_ids_are_needed() {
        given().auth()
                .oauth2(DecisionRecord.admin())
                .get("/api/v1/deliveries/explain?event=" + Ids.next())
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    private Cause prepared(Matter matter, String what) {
        Cause cause = matter.cause(what);
        preparing.prepare(cause);
        return cause;
    }
}
