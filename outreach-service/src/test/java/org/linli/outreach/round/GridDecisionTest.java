package org.linli.outreach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.id.Ids;

class GridDecisionTest {

    private final UUID post = Ids.next();
    private final GridDecision decision = new GridDecision(
            Ids.next(),
            1,
            "411003002011003",
            List.of(
                    new GridDecision.Candidate(post, Ids.next(), 35, 120),
                    new GridDecision.Candidate(Ids.next(), Ids.next(), 155, 0)));

    @Test
    void an_assignment_is_explained_by_the_loads_it_was_made_from() {
        assertThat(decision.reason(post)).contains("网格员 2 人", "待走访 35 户", "分得 120 户");
    }

    @Test
    void a_grid_without_a_worker_is_named() {
        assertThat(decision.reason(null)).contains("411003002011003", "未分配");
    }
}
