package org.linli.outreach.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.OutreachError;
import org.linli.outreach.model.VisitOutcome;

class VisitTaskTest {

    private static final Instant AT = Instant.parse("2026-03-18T02:00:00Z");

    private final VisitTask task = VisitTask.open(Ids.next(), Ids.next(), 1, Ids.next());

    @ParameterizedTest(name = "{0} leaves the task {1} and counts as {2}")
    @CsvSource({
        "REACHED, REACHED, REACHED",
        "NOT_HOME, OPEN, NOT_HOME",
        "REFUSED, OPEN, REFUSED",
        "MOVED, GONE, GONE",
        "WRONG_ADDRESS, GONE, GONE"
    })
    void an_outcome_decides_what_becomes_of_the_task(VisitOutcome outcome, TaskState state, Tally tally) {
        assertThat(task.tally()).isEqualTo(Tally.UNVISITED);

        task.record(Ids.next(), outcome, AT);

        assertThat(task.state()).isEqualTo(state);
        assertThat(task.tally()).isEqualTo(tally);
    }

    @Test
    void nobody_at_home_is_counted_until_somebody_is() {
        task.record(Ids.next(), VisitOutcome.NOT_HOME, AT);
        task.record(Ids.next(), VisitOutcome.NOT_HOME, AT.plusSeconds(3600));
        task.record(Ids.next(), VisitOutcome.REACHED, AT.plusSeconds(7200));

        assertThat(task.visits()).isEqualTo(3);
        assertThat(task.notHome()).isEqualTo(2);
        assertThat(task.lastVisitedAt()).isEqualTo(AT.plusSeconds(7200));
    }

    @Test
    void whatever_the_order_of_arrival_the_same_visits_leave_the_same_task() {
        List<VisitOutcome> made = List.of(VisitOutcome.REFUSED, VisitOutcome.NOT_HOME, VisitOutcome.REFUSED);
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            VisitTask one = VisitTask.open(Ids.next(), Ids.next(), 1, Ids.next());
            // The last two were made at the same instant.
            order.forEach(visit -> one.record(Ids.next(), made.get(visit), AT.plusSeconds(Math.min(visit, 1))));

            assertThat(one.lastOutcome()).isEqualTo(VisitOutcome.REFUSED);
            assertThat(one.lastVisitedAt()).isEqualTo(AT.plusSeconds(1));
            assertThat(one.visits()).isEqualTo(3);
            assertThat(one.notHome()).isEqualTo(1);
            assertThat(one.state()).isEqualTo(TaskState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REACHED", "MOVED", "WRONG_ADDRESS"})
    void a_closed_task_takes_no_further_visit_and_says_so(VisitOutcome closing) {
        task.record(Ids.next(), closing, AT);
        TaskState closed = task.state();

        assertThatThrownBy(() -> task.record(Ids.next(), VisitOutcome.REACHED, AT))
                .isInstanceOfSatisfying(CodedException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(OutreachError.TASK_WRONG_STATE);
                    assertThat(refusal.extensions())
                            .containsEntry("state", closed)
                            .containsEntry("allowed", List.of());
                });
        assertThat(task.visits()).isEqualTo(1);
    }
}
