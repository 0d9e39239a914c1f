package org.linli.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.notification.model.Channel;
import org.linli.notification.template.RenderedMessage;

class DeliveryAttemptTest {

    private static final Instant NOW = Instant.parse("2026-03-18T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final AttemptResult BUSY = AttemptResult.of(AttemptReason.PROVIDER_BUSY);

    private final DeliveryAttempt attempt = DeliveryAttempt.planned(new DeliveryAttempt.Plan(
            Ids.next(),
            Channel.WECHAT_SUBSCRIBE,
            (short) 5,
            1,
            new RenderedMessage("tmpl", null, Map.of("thing1", "灯")),
            NOW,
            NOW.plus(Duration.ofHours(1))));

    @Test
    void a_sent_attempt_tells_how_long_it_took() {
        attempt.startSending(NOW, LEASE);
        attempt.finish(AttemptResult.sent(), NOW.plusMillis(48));

        assertThat(attempt.state()).isEqualTo(AttemptState.SENT);
        assertThat(attempt.latencyMillis()).isEqualTo(48);
    }

    @Test
    void what_may_have_been_sent_is_never_started_or_claimed_again() {
        attempt.startSending(NOW, LEASE);

        assertThatThrownBy(() -> attempt.startSending(NOW, LEASE)).isInstanceOf(CodedException.class);
        assertThatThrownBy(() -> attempt.claim(NOW)).isInstanceOf(CodedException.class);
        attempt.lapse(NOW);
        assertThatThrownBy(() -> attempt.startSending(NOW, LEASE)).isInstanceOf(CodedException.class);
        assertThatThrownBy(() -> attempt.next(NOW, NOW)).isInstanceOf(CodedException.class);
    }

    @Test
    void a_finished_attempt_never_changes() {
        attempt.startSending(NOW, LEASE);
        attempt.finish(AttemptResult.sent(), NOW);

        assertThatThrownBy(() -> attempt.finish(BUSY, NOW)).isInstanceOf(CodedException.class);
        assertThatThrownBy(() -> attempt.lapse(NOW)).isInstanceOf(CodedException.class);
    }

    @Test
    void a_late_answer_replaces_no_result() {
        attempt.startSending(NOW, LEASE);
        attempt.lapse(NOW.plus(LEASE));

        attempt.finish(AttemptResult.sent(), NOW.plus(LEASE).plusSeconds(1));

        assertThat(attempt.state()).isEqualTo(AttemptState.SENT);
        assertThat(attempt.reason()).isNull();
    }

    @Test
    void the_next_attempt_carries_the_same_message_and_a_higher_number() {
        attempt.finish(BUSY, NOW);

        DeliveryAttempt next = attempt.next(NOW.plusSeconds(5), NOW);

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.message()).isEqualTo(attempt.message());
        assertThat(next.isPending()).isTrue();
        assertThat(attempt.state()).isEqualTo(AttemptState.RETRY);
    }

    @Test
    void a_next_attempt_that_would_come_too_late_is_skipped_at_once() {
        attempt.finish(BUSY, NOW);

        DeliveryAttempt next = attempt.next(NOW.plus(Duration.ofHours(1)), NOW);

        assertThat(next.state()).isEqualTo(AttemptState.SKIPPED);
        assertThat(next.reason()).isEqualTo(AttemptReason.EXPIRED);
    }
}
