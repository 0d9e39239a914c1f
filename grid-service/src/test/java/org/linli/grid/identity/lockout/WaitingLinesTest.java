package org.linli.grid.identity.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.grid.identity.lockout.WaitingLines.Waiting;

class WaitingLinesTest {

    private static final Key CROWD = Key.of(Key.Kind.ADDRESS, new byte[] {1});
    private static final Key OTHER = Key.of(Key.Kind.ADDRESS, new byte[] {2});
    private static final Key KNOWN = Key.of(Key.Kind.KNOWN, new byte[] {3});

    private final WaitingLines lines = new WaitingLines(4);

    @Test
    void the_lines_take_turns() {
        join(CROWD, 3);
        join(OTHER, 1);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> lines.next().orElseThrow().line()))
                .containsExactly(CROWD, OTHER, CROWD, CROWD);
    }

    @Test
    void within_a_line_it_is_first_come_first_served() {
        List<Waiting> waiting = join(CROWD, 2);

        assertThat(lines.next()).contains(waiting.get(0));
        assertThat(lines.next()).contains(waiting.get(1));
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void when_the_room_is_full_the_last_of_the_longest_line_makes_way() {
        List<Waiting> crowd = join(CROWD, 4);

        assertThat(lines.join(OTHER)).isPresent();

        assertThat(crowd.get(3).called()).isCompletedWithValue(false);
        assertThat(crowd.subList(0, 3)).noneMatch(waiting -> waiting.called().isDone());
    }

    @Test
    void a_crowd_that_fills_the_room_gets_no_more_of_it() {
        join(CROWD, 4);

        assertThat(lines.join(CROWD)).isEmpty();
    }

    @Test
    void strangers_take_no_room_from_those_who_are_known() {
        List<Waiting> crowd = join(CROWD, 4);

        assertThat(lines.join(KNOWN)).isPresent();
        assertThat(crowd).noneMatch(waiting -> waiting.called().isDone());
    }

    @Test
    void who_leaves_is_not_called() {
        List<Waiting> crowd = join(CROWD, 2);

        lines.leave(crowd.get(0));

        assertThat(lines.next()).contains(crowd.get(1));
        assertThat(lines.next()).isEmpty();
    }

    private List<Waiting> join(Key line, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> lines.join(line))
                .map(Optional::orElseThrow)
                .toList();
    }
}
