package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.chassis.test.Together;

class TurnsTest {

    private final ChainFixture trail = new ChainFixture();

    @Test
    void of_all_replicas_one_does_what_is_due_and_the_next_time_again_one() {
        List<Boolean> tonight =
                Together.times(5, () -> new Turns(trail.schema.source()).take("VERIFICATION", ChainFixture.NOW));
        List<Boolean> tomorrow = Together.times(5, () -> new Turns(trail.schema.source())
                .take("VERIFICATION", ChainFixture.NOW.plus(Duration.ofDays(1))));

        assertThat(tonight).containsOnlyOnce(true).hasSize(5);
        assertThat(tomorrow).containsOnlyOnce(true).hasSize(5);
    }
}
