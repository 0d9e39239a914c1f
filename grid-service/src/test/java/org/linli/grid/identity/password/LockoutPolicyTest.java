package org.linli.grid.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockoutPolicyTest {

    private final LockoutPolicy policy = new LockoutPolicy(5, Duration.ofMinutes(1), Duration.ofHours(1));

    @Test
    void four_failures_do_not_lock() {
        assertThat(policy.lockAfter(4)).isEmpty();
    }

    @Test
    void the_fifth_locks_for_a_minute_and_each_further_one_doubles_it() {
        assertThat(policy.lockAfter(5)).contains(Duration.ofMinutes(1));
        assertThat(policy.lockAfter(6)).contains(Duration.ofMinutes(2));
        assertThat(policy.lockAfter(8)).contains(Duration.ofMinutes(8));
    }

    @Test
    void no_lock_is_longer_than_the_longest() {
        assertThat(policy.lockAfter(11)).contains(Duration.ofHours(1));
        assertThat(policy.lockAfter(Integer.MAX_VALUE)).contains(Duration.ofHours(1));
    }
}
