package org.linli.notification.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;
import org.linli.notification.support.Phone;

/** From an event on the topic to the phone and the inbox. */
@QuarkusTest
class DeliveryFlowTest {

    private final UUID resident = Ids.next();
    private final UUID worker = Ids.next();

    @Test
    void an_accepted_matter_reaches_the_phone_and_the_inbox() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);
        Matter matter = Matter.of(resident);

        UUID event = matter.tells("accepted");

        DecisionRecord.wechat(event, resident, "SENT");
        Map<String, Object> message = phone.messages().get(0);
        assertThat(message).containsEntry("templateId", Phone.ACCEPTED);
        assertThat(message.get("page")).isEqualTo("pages/grievance/detail?id=" + matter.id());
        assertThat(message.get("data").toString()).contains(matter.number(), "楼道照明与路灯", "已受理");
        given().auth()
                .oauth2(Tokens.resident(resident))
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].topic", equalTo("GRIEVANCE_ACCEPTED"))
                .body("items[0].title", equalTo("诉求已受理"))
                .body("items[0].text", containsString("预计2026年3月23日 18:00前答复您"))
                .body("items[0].subject.type", equalTo("GRIEVANCE"))
                .body("items[0].subject.id", equalTo(matter.id().toString()));
    }

    @Test
    void a_dispatch_tells_the_resident_and_the_handler_each_their_own() {
        UUID event = Matter.of(resident)
                .handledBy(worker)
                .with("status", "DISPATCHED")
                .tells("dispatched");

        assertThat(DecisionRecord.of(event, resident).getString("deliveries[0].topic"))
                .isEqualTo("GRIEVANCE_DISPATCHED");
        assertThat(DecisionRecord.of(event, worker).getString("deliveries[0].topic"))
                .isEqualTo("WORK_ASSIGNED");
        DecisionRecord.Attempt toWorker = DecisionRecord.wechat(event, worker, "SKIPPED");
        assertThat(toWorker.reason()).isEqualTo("NO_CONTACT");
    }

    @Test
    void an_event_that_comes_again_tells_nobody_again() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 2);
        Matter matter = Matter.of(resident);
        UUID event = matter.tells("accepted");
        DecisionRecord.wechat(event, resident, "SENT");

        matter.tellsAgain(event, "accepted");
        UUID later = matter.with("status", "CLOSED").tells("closed");

        DecisionRecord.of(later, resident);
        assertThat(phone.messages()).hasSize(1);
        given().auth()
                .oauth2(Tokens.resident(resident))
                .get("/api/v1/inbox")
                .then()
                .body("items.topic", contains("GRIEVANCE_CLOSED", "GRIEVANCE_ACCEPTED"));
    }

    @Test
    void a_low_rating_reaches_the_handler_once_though_two_rules_match() {
        UUID event = Matter.of(resident)
                .handledBy(worker)
                .with("settled", "NO")
                .with("satisfaction", 1)
                .tells("rated");

        var record = DecisionRecord.of(event, worker);
        assertThat(record.getList("deliveries")).hasSize(1);
        assertThat(record.getList("rules.verdict")).containsExactlyInAnyOrder("TELL", "MERGED");
        assertThat(record.getList("deliveries[0].attempts")).hasSize(1);
    }

    @Test
    void what_was_sent_is_counted_and_what_waits_has_an_age() {
        Phone.of(resident).allows(Phone.ACCEPTED, 1);
        DecisionRecord.wechat(Matter.of(resident).tells("accepted"), resident, "SENT");

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("linli_delivery_attempts_total{channel=\"WECHAT_SUBSCRIBE\""))
                .body(containsString("linli_delivery_oldest_due_seconds"));
    }

    @Test
    void many_threads_send_every_message_and_none_twice() {
        int many = 60;
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, many);

        List<Matter> matters =
                IntStream.range(0, many).mapToObj(i -> Matter.of(resident)).toList();
        matters.forEach(matter -> matter.tells("accepted"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> phone.messages().size(), received -> received >= many);
        assertThat(phone.messages())
                .extracting(message -> message.get("page"))
                .doesNotHaveDuplicates()
                .hasSize(many);
    }
}
