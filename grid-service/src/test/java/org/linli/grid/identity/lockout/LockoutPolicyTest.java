package org.linli.grid.identity.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutPolicyTest {

    private static final Instant START = Instant.parse("2026-03-18T01:00:00Z");

    private final LockoutPolicy policy =
            new LockoutPolicy(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    @Test
    void four_guesses_do_not_lock() {
        assertThat(guessed(4).isLocked(START)).isFalse();
    }

    @Test
    void the_fifth_locks_for_a_minute_and_each_further_one_doubles_it() {
        assertThat(guessed(5).lockedUntil()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(guessed(6).lockedUntil()).isEqualTo(START.plus(Duration.ofMinutes(2)));
        assertThat(guessed(8).lockedUntil()).isEqualTo(START.plus(Duration.ofMinutes(8)));
    }

    @Test
    void no_lock_is_longer_than_the_longest() {
        assertThat(guessed(9).lockedUntil()).isEqualTo(START.plus(Duration.ofMinutes(15)));
        assertThat(guessed(1000).lockedUntil()).isEqualTo(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void one_guess_an_hour_is_forgiven() {
        Tally tally = policy.add(guessed(4), START.plus(Duration.ofMinutes(150)));

        assertThat(tally.level()).isEqualTo(3);
        assertThat(tally.since()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(tally.lockedUntil()).isNull();
    }

    @Test
    void the_longest_attack_is_forgiven_within_the_hours_of_its_longest_lock() {
        Tally tally = policy.add(guessed(1000), START.plus(policy.memory()));

        assertThat(policy.memory()).isEqualTo(Duration.ofHours(9));
        assertThat(tally.level()).isEqualTo(1);
    }

    @Test
    void a_guess_that_was_right_does_not_count() {
        Tally tally = policy.takeBack(guessed(5));

        assertThat(tally.level()).isEqualTo(4);
        assertThat(tally.isLocked(START)).isFalse();
    }

    @Test
    void what_is_taken_back_does_not_open_a_lock_of_others() {
        assertThat(policy.takeBack(guessed(7)).isLocked(START)).isTrue();
    }

    private Tally guessed(int times) {
        Tally tally = new Tally(0, START, null);
        for (int i = 0; i < times; i++) {
            tally = policy.add(tally, START);
        }
        return tally;
    }
}
