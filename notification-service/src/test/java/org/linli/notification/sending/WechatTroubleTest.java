package org.linli.notification.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Tokens;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Grid;
import org.linli.notification.support.Matter;
import org.linli.notification.support.Phone;

/** What becomes of a message when WeChat or grid-service is in trouble; the inbox has it in every case. */
@QuarkusTest
class WechatTroubleTest {

    private final UUID resident = Ids.next();

    @AfterEach
    void peace() {
        Phone.endTroubles();
        Grid.isAway(false);
    }

    @Test
    void without_consent_the_message_is_refused_for_good() {
        Phone phone = Phone.of(resident);

        DecisionRecord.Attempt attempt = tell("REFUSED");

        assertThat(attempt.reason()).isEqualTo("CONSENT_USED_UP");
        assertThat(attempt.errcode()).isEqualTo(43101);
        assertThat(attempt.number()).isEqualTo(1);
        assertThat(phone.messages()).isEmpty();
    }

    @Test
    void a_field_that_the_platform_does_not_like_is_refused_for_good() {
        Phone.of(resident).allows(Phone.ACCEPTED, 1);
        trouble(Map.of("errcode", 47003));

        assertThat(tell("REFUSED").reason()).isEqualTo("CONTENT_INVALID");
    }

    @Test
    void a_busy_platform_is_asked_again_until_it_takes_the_message() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);
        trouble(Map.of("errcode", -1, "times", 3));

        DecisionRecord.Attempt attempt = tell("SENT");

        assertThat(attempt.number()).isEqualTo(2);
        assertThat(phone.messages()).hasSize(1);
    }

    @Test
    void a_used_up_quota_waits_for_tomorrow() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);
        trouble(Map.of("errcode", 45009));

        UUID event = Matter.of(resident).tells("accepted");
        DecisionRecord.wechat(event, resident, attempt -> attempt.number() == 2);

        var record = DecisionRecord.of(event, resident);
        assertThat(record.getString("deliveries[0].attempts[1].reason")).isEqualTo("DAILY_QUOTA");
        assertThat(record.getString("deliveries[0].attempts[2].state")).isEqualTo("PENDING");
        assertThat(record.getString("deliveries[0].attempts[2].dueAt")).matches(".*T16:.*Z");
        assertThat(phone.messages()).isEmpty();
    }

    @Test
    void a_connection_cut_after_the_platform_took_it_is_unknown_and_never_repeated() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 2);
        trouble(Map.of("drop", "AFTER"));

        assertThat(tell("UNKNOWN").reason()).isEqualTo("NO_ANSWER");
        assertThat(phone.messages()).hasSize(1);
    }

    @Test
    void a_slow_answer_is_unknown_though_the_message_arrives() {
        Phone.of(resident).allows(Phone.ACCEPTED, 1);
        trouble(Map.of("delayMillis", 1500));

        assertThat(tell("UNKNOWN").reason()).isEqualTo("NO_ANSWER");
    }

    @Test
    void a_token_that_ended_is_renewed_without_a_trace() {
        Phone warm = Phone.of(resident).allows(Phone.ACCEPTED, 2);
        tell("SENT");
        Phone.endAllTokens();

        assertThat(tell("SENT").number()).isEqualTo(1);
        assertThat(warm.messages()).hasSize(2);
    }

    @Test
    void a_token_that_cannot_be_renewed_now_leaves_nothing_in_doubt() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 2);
        tell("SENT");
        Phone.endAllTokens();
        Phone.orderTrouble(Map.of("api", "/cgi-bin/stable_token", "times", 2, "httpStatus", 502));

        assertThat(tell("SENT").number()).isGreaterThan(1);
        assertThat(phone.messages()).hasSize(2);
    }

    @Test
    void while_grid_service_is_away_the_message_waits_and_then_goes() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);
        Grid.isAway(true);
        UUID event = Matter.of(resident).tells("accepted");
        DecisionRecord.wechat(event, resident, attempt -> attempt.number() >= 2);

        Grid.isAway(false);

        DecisionRecord.wechat(event, resident, "SENT");
        assertThat(DecisionRecord.of(event, resident).getString("deliveries[0].attempts[1].reason"))
                .isEqualTo("CONTACT_UNAVAILABLE");
        assertThat(phone.messages()).hasSize(1);
    }

    @Test
    void a_refused_system_token_is_replaced() {
        Phone.of(resident).allows(Phone.ACCEPTED, 1);
        Grid.voidsItsTokens();

        tell("SENT");
    }

    @Test
    void an_openid_that_the_platform_does_not_know_is_asked_for_anew_next_time() {
        Grid.knows(resident, "o-of-a-phone-that-is-gone");
        assertThat(tell("REFUSED").reason()).isEqualTo("CONTACT_INVALID");

        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);
        tell("SENT");

        assertThat(phone.messages()).hasSize(1);
    }

    @Test
    void somebody_who_never_used_wechat_here_is_skipped() {
        Grid.knows(resident, "");

        assertThat(tell("SKIPPED").reason()).isEqualTo("NO_CONTACT");
    }

    @Test
    void old_news_reaches_the_inbox_only() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);

        UUID event = Matter.of(resident)
                .at(Clock.systemUTC().instant().minus(Duration.ofDays(4)))
                .tells("accepted");

        assertThat(DecisionRecord.wechat(event, resident, "SKIPPED").reason()).isEqualTo("EXPIRED");
        assertThat(phone.messages()).isEmpty();
        inboxHas(1);
    }

    private DecisionRecord.Attempt tell(String state) {
        UUID event = Matter.of(resident).tells("accepted");
        DecisionRecord.Attempt attempt = DecisionRecord.wechat(event, resident, state);
        assertThat(DecisionRecord.of(event, resident).getString("deliveries[0].attempts[0].state"))
                .isEqualTo("SENT");
        return attempt;
    }

    private void inboxHas(int items) {
        given().auth()
                .oauth2(Tokens.resident(resident))
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(items));
    }

    private static void trouble(Map<String, Object> fault) {
        var order = new HashMap<>(fault);
        order.put("api", Phone.SEND);
        Phone.orderTrouble(order);
    }
}
