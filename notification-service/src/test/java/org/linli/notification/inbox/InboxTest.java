package org.linli.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.notification.delivery.PreparingDeliveries;
import org.linli.notification.support.Matter;

@QuarkusTest
class InboxTest {

    private static final String INBOX = "/api/v1/inbox";

    @Inject
    PreparingDeliveries preparing;

    private final UUID resident = Ids.next();

    @BeforeEach
    void threeMessages() {
        Matter matter = Matter.of(resident);
        preparing.prepare(matter.cause("accepted"));
        preparing.prepare(matter.with("outcome", "SETTLED").cause("replied"));
        preparing.prepare(matter.cause("closed"));
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest() {
        String cursor = mine().get(INBOX + "?limit=2&count=true")
                .then()
                .statusCode(200)
                .body("items.topic", contains("GRIEVANCE_CLOSED", "GRIEVANCE_REPLIED"))
                .body("count", equalTo(3))
                .extract()
                .path("nextCursor");

        mine().get(INBOX + "?limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.topic", contains("GRIEVANCE_ACCEPTED"))
                .body("nextCursor", nullValue());
    }

    @Test
    void reading_is_noted_once() {
        String id = newest();
        String readAt = mine().post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");

        String again = mine().post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(200)
                .extract()
                .path("readAt");

        assertThat(Instant.parse(again).toEpochMilli())
                .isEqualTo(Instant.parse(readAt).toEpochMilli());
        unread(2);
        mine().get(INBOX + "?unread=true").then().body("items", hasSize(2));
    }

    @Test
    void a_retry_of_a_reading_is_answered_as_the_first_one_was() {
        String id = newest();
        String key = "key-" + Ids.next();

        String first = mine().header("Idempotency-Key", key)
                .post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        mine().header("Idempotency-Key", key)
                .post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(200)
                .body(equalTo(first));
    }

    @Test
    void a_key_stands_for_all_of_a_request_its_query_too() {
        String key = "key-" + Ids.next();

        mine().header("Idempotency-Key", key)
                .post(INBOX + "/read-all")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
        preparing.prepare(Matter.of(resident).with("reason", "REBOUND").cause("reopened"));

        mine().header("Idempotency-Key", key)
                .post(INBOX + "/read-all")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
        unread(1);
        mine().header("Idempotency-Key", key)
                .post(INBOX + "/read-all?upTo=" + newest())
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void all_that_was_seen_is_read_at_once_and_what_came_after_is_not() {
        String seen = newest();
        preparing.prepare(Matter.of(resident).with("reason", "REBOUND").cause("reopened"));

        mine().post(INBOX + "/read-all?upTo=" + seen).then().statusCode(200).body("unread", equalTo(1));
        mine().post(INBOX + "/read-all").then().statusCode(200).body("unread", equalTo(0));
    }

    @Test
    void a_newest_one_that_is_not_there_reads_nothing() {
        mine().post(INBOX + "/read-all?upTo=" + UUID.randomUUID()).then().statusCode(404);
        unread(3);
    }

    @Test
    void somebody_elses_message_does_not_exist() {
        String id = newest();

        as(Tokens.resident(Ids.next()))
                .post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        as(Tokens.staff(Ids.next(), "ADMIN", "411003"))
                .post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(404);
        as(Tokens.resident(Ids.next())).get(INBOX).then().statusCode(200).body("items", hasSize(0));
        as(Tokens.resident(Ids.next())).post(INBOX + "/read-all").then().statusCode(200);
        unread(3);
    }

    @Test
    void every_person_has_an_inbox_and_no_service_has() {
        as(Tokens.staff(Ids.next(), "GRID_WORKER", Matter.AREA))
                .get(INBOX)
                .then()
                .statusCode(200);
        as(Tokens.system()).get(INBOX + "/unread-count").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0} {1} needs a valid token")
    @CsvSource({
        "GET, /api/v1/inbox",
        "GET, /api/v1/inbox/unread-count",
        "POST, /api/v1/inbox/019a1f6e-7c5b-7d3a-9f10-2b1c4d5e6f70/read",
        "POST, /api/v1/inbox/read-all"
    })
    void nobody_reads_without_being_signed_in(String method, String path) {
        given().request(method, path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        as(Tokens.expired()).request(method, path).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"limit=0", "limit=101", "cursor=!!"})
    void odd_paging_is_refused(String query) {
        mine().get(INBOX + "?" + query).then().statusCode(400);
    }

    private RequestSpecification mine() {
        return as(Tokens.resident(resident));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String newest() {
        return mine().get(INBOX + "?limit=1").then().statusCode(200).extract().path("items[0].id");
    }

    private void unread(int expected) {
        mine().get(INBOX + "/unread-count").then().statusCode(200).body("unread", equalTo(expected));
    }
}
