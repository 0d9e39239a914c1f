package org.linli.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.notification.delivery.DeliveryAttempt;
import org.linli.notification.delivery.DeliveryAttempts;
import org.linli.notification.delivery.PreparingDeliveries;
import org.linli.notification.model.Cause;
import org.linli.notification.model.Channel;
import org.linli.notification.support.DecisionRecord;
import org.linli.notification.support.Matter;
import org.linli.notification.support.Phone;

/** What a process that was killed leaves behind in the database, and what the others make of it. */
@QuarkusTest
class KilledSenderTest {

    @Inject
    PreparingDeliveries preparing;

    @Inject
    DeliveryAttempts attempts;

    private final UUID resident = Ids.next();
    private final Cause cause = Matter.of(resident).cause("accepted");
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void killed_after_the_hand_over_the_result_is_unknown_and_nothing_is_sent_again() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);

        leaveBehind(attempt -> attempt.startSending(now, Duration.ofSeconds(1)));

        DecisionRecord.Attempt attempt = DecisionRecord.wechat(cause.eventId(), resident, "UNKNOWN");
        assertThat(attempt.reason()).isEqualTo("NO_RESULT");
        assertThat(attempt.number()).isEqualTo(1);
        assertThat(phone.messages()).isEmpty();
    }

    @Test
    void killed_before_the_hand_over_another_one_sends_it() {
        Phone phone = Phone.of(resident).allows(Phone.ACCEPTED, 1);

        leaveBehind(attempt -> attempt.claim(now.plusSeconds(1)));

        assertThat(DecisionRecord.wechat(cause.eventId(), resident, "SENT").number())
                .isEqualTo(1);
        assertThat(phone.messages()).hasSize(1);
    }

    /** Plans the delivery and takes its WeChat attempt in one transaction, so that no living sender comes between. */
    private void leaveBehind(Consumer<DeliveryAttempt> step) {
        QuarkusTransaction.requiringNew().run(() -> {
            preparing.prepare(cause);
            DeliveryAttempt attempt = attempts.list("channel", Channel.WECHAT_SUBSCRIBE).stream()
                    .filter(it -> it.message().page().endsWith(cause.subjectId().toString()))
                    .findFirst()
                    .orElseThrow();
            step.accept(attempt);
        });
    }
}
