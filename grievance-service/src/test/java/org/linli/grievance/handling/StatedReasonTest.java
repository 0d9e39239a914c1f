package org.linli.grievance.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.grievance.model.HandOnReason;

class StatedReasonTest {

    @Test
    void people_may_say_every_reason_but_that_a_post_has_ended() {
        assertThat(Arrays.stream(StatedReason.values())
                        .map(StatedReason::meaning)
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(HandOnReason.POST_ENDED)));
    }
}
