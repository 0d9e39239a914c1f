package org.linli.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.chassis.time.ClockProducer;
import org.linli.notification.delivery.AttemptReason;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-18T15:30:00Z");

    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(15), ClockProducer.CIVIL_TIME);

    @ParameterizedTest(name = "after attempt {0} with chance {1}: {2}")
    @CsvSource({
        "1, 0.5, PT5S",
        "2, 0.5, PT10S",
        "4, 0.5, PT40S",
        "100, 0.5, PT15M",
        "1, 0.0, PT2.5S",
        "1, 0.9, PT7S",
        "100, 0.9, PT21M"
    })
    void pauses_double_up_to_the_longest_each_with_jitter(int number, double chance, Duration pause) {
        assertThat(policy.next(AttemptReason.PROVIDER_BUSY, number, NOW, chance))
                .isEqualTo(NOW.plus(pause));
    }

    @Test
    void a_daily_quota_is_back_after_midnight_in_china_within_an_hour() {
        assertThat(policy.next(AttemptReason.DAILY_QUOTA, 1, NOW, 0)).isEqualTo("2026-03-18T16:00:00Z");
        assertThat(policy.next(AttemptReason.DAILY_QUOTA, 1, NOW, 0.999)).isBefore("2026-03-18T17:00:00Z");
    }

    @Test
    void a_quota_by_the_minute_is_back_in_the_next_one() {
        assertThat(policy.next(AttemptReason.MINUTE_QUOTA, 9, NOW, 0)).isEqualTo(NOW.plusSeconds(60));
    }
}
