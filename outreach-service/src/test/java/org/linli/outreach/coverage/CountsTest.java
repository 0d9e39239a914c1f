package org.linli.outreach.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void whoever_has_no_outcome_is_unvisited() {
        assertThat(new Counts(10, 0, 3, 2, 1, 1).unvisited()).isEqualTo(3);
    }

    @Test
    void a_percentage_never_claims_more_than_was_reached() {
        assertThat(new Counts(3, 0, 2, 0, 0, 0).percentage()).isEqualTo(66.6);
        assertThat(new Counts(1000, 0, 999, 0, 0, 0).percentage()).isEqualTo(99.9);
        assertThat(new Counts(7, 0, 7, 0, 0, 0).percentage()).isEqualTo(100);
    }

    @Test
    void nothing_to_reach_is_nothing_reached() {
        assertThat(Counts.sum(List.of()).percentage()).isZero();
    }

    @Test
    void sums_are_taken_part_by_part() {
        assertThat(Counts.sum(List.of(new Counts(5, 1, 1, 1, 1, 1), new Counts(7, 2, 3, 0, 1, 0))))
                .isEqualTo(new Counts(12, 3, 4, 1, 2, 1));
    }
}
