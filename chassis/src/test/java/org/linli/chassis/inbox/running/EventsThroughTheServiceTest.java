package org.linli.chassis.inbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.outbox.EventTooLargeException;
import org.linli.chassis.security.Role;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EventsThroughTheServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Bell bell;

    @Inject
    BellHandler handler;

    @Inject
    DataSource database;

    private final Bell.Tower tower = new Bell.Tower();

    @AfterEach
    void hearAgain() {
        handler.setDeaf(false);
    }

    @Test
    void what_a_transaction_records_reaches_the_handler_once_it_has_committed() throws Exception {
        assertThatThrownBy(() -> bell.ringInVain(tower, new Bell.BellRung("nobody", null)))
                .isInstanceOf(IllegalStateException.class);
        UUID id = bell.ring(tower, new Bell.BellRung("网格员", null));

        await().atMost(PATIENCE).until(() -> !handler.heard(tower.id()).isEmpty());

        IncomingEvent<JsonNode> event = handler.heard(tower.id()).get(0);
        assertThat(event.id()).isEqualTo(id);
        assertThat(event.type()).isEqualTo("linli.chassis.bell-rung.v1");
        assertThat(event.aggregateVersion()).isEqualTo(2);
        assertThat(event.areaPath()).isEqualTo("411003");
        assertThat(event.data().toString()).isEqualTo("{\"by\":\"网格员\"}");
        assertThat(handler.logged(id)).isTrue();
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from inbox_event where consumer = 'BellHandler' and event_id = '"
                                + id + "'")
                        == 1);
    }

    @Test
    void recording_needs_a_transaction() {
        assertThatThrownBy(() -> bell.ringWithoutTransaction(tower, new Bell.BellRung("nobody", null)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void data_that_no_broker_would_take_ends_the_transaction() {
        Bell.BellRung large = new Bell.BellRung("nobody", "x".repeat(300_000));

        assertThatThrownBy(() -> bell.ring(tower, large)).isInstanceOf(EventTooLargeException.class);
    }

    @Test
    void a_service_tells_only_its_own_events() {
        assertThatThrownBy(() -> bell.ring(tower, new Bell.ForeignBellRung("nobody")))
                .hasMessageContaining("not an event of chassis");
    }

    @Test
    void an_operator_sees_what_is_parked_and_lets_it_go_again() {
        handler.setDeaf(true);
        UUID id = bell.ring(tower, new Bell.BellRung("nobody", null));
        await().atMost(PATIENCE).untilAsserted(() -> given().auth()
                .oauth2(admin())
                .get("/internal/events/parked?limit=1000")
                .then()
                .statusCode(200)
                .body("eventId", hasItem(id.toString())));
        handler.setDeaf(false);

        given().auth()
                .oauth2(admin())
                .post("/internal/events/parked/" + tower.id() + "/replay")
                .then()
                .statusCode(200)
                .body("events", equalTo(1));

        assertThat(handler.heard(tower.id())).hasSize(1);
    }

    @Test
    void nobody_else_sees_or_replays_parked_events() {
        given().get("/internal/events/parked").then().statusCode(401);
        given().auth().oauth2(clerk()).get("/internal/events/parked").then().statusCode(403);
        given().auth()
                .oauth2(clerk())
                .post("/internal/events/parked/" + tower.id() + "/replay")
                .then()
                .statusCode(403);
    }

    @Test
    void metrics_and_readiness_tell_how_events_fare() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("linli_outbox_lag_seconds"))
                .body(containsString("linli_outbox_parked"))
                .body(containsString("linli_outbox_published_total"))
                .body(containsString("linli_outbox_relay_active"))
                .body(containsString("linli_inbox_lag_seconds"))
                .body(containsString("linli_inbox_parked"))
                .body(containsString("linli_inbox_handled_total"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("outbox-relay"))
                .body("checks.name", hasItem("inbox"));
    }

    @Test
    void the_public_contract_does_not_show_the_operators_door() {
        given().get("/q/openapi").then().statusCode(200).body(not(containsString("/internal/events")));
    }

    private static String admin() {
        return Tokens.staff(Ids.next(), Role.ADMIN, "411003");
    }

    private static String clerk() {
        return Tokens.staff(Ids.next(), Role.COMMUNITY_CLERK, "411003");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
