package org.linli.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static LimitConfig remembering(int persons) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(LimitConfig.class)
                .withDefaultValue("linli.limits.remembered", Integer.toString(persons))
                .build()
                .getConfigMapping(LimitConfig.class);
    }

    @Test
    void so_many_pass_at_once_and_the_next_one_is_told_how_long_to_wait() {
        Allowance allowance = new Allowance(2, 1, remembering(10));

        assertThat(allowance.secondsToWait("a")).isZero();
        assertThat(allowance.secondsToWait("a")).isZero();
        assertThat(allowance.secondsToWait("a")).isBetween(1L, 61L);
        assertThat(allowance.secondsToWait("b")).isZero();
    }

    @Test
    void however_many_come_only_so_many_are_remembered() {
        Allowance allowance = new Allowance(2, 1, remembering(100));

        for (int i = 0; i < 10_000; i++) {
            allowance.secondsToWait("address-" + i);
        }

        assertThat(allowance.remembered()).isLessThanOrEqualTo(100);
    }
}
