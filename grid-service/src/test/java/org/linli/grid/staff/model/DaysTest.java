package org.linli.grid.staff.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int LATER_THAN_ALL = 30;

    @Property
    void what_is_left_are_the_days_that_are_in_these_and_not_in_the_others(
            @ForAll @Size(2) List<@IntRange(max = 9) Integer> these,
            @ForAll @Size(2) List<@IntRange(max = 9) Integer> others) {
        List<Days> left = days(these).without(days(others));

        assertThat(left).allSatisfy(days -> assertThat(days.isEmpty()).isFalse());
        assertThat(IntStream.range(0, LATER_THAN_ALL)
                        .filter(day -> left.stream().anyMatch(days -> has(days, day))))
                .containsExactlyElementsOf(IntStream.range(0, LATER_THAN_ALL)
                        .filter(day -> has(days(these), day) && !has(days(others), day))
                        .boxed()
                        .toList());
    }

    @Property
    void they_are_all_in_the_others_when_each_single_one_is(
            @ForAll @Size(2) List<@IntRange(max = 9) Integer> these,
            @ForAll @Size(max = 4) List<@Size(2) List<@IntRange(max = 9) Integer>> others) {
        List<Days> covering = others.stream().map(DaysTest::days).toList();

        assertThat(days(these).areAllIn(covering))
                .isEqualTo(IntStream.range(0, LATER_THAN_ALL)
                        .filter(day -> has(days(these), day))
                        .allMatch(day -> covering.stream().anyMatch(days -> has(days, day))));
    }

    /** An end of 9 stands for none. */
    private static Days days(List<Integer> ends) {
        LocalDate to = ends.get(1) == 9 ? null : FIRST.plusDays(ends.get(1));
        return new Days(FIRST.plusDays(ends.get(0)), to);
    }

    private static boolean has(Days days, int day) {
        LocalDate it = FIRST.plusDays(day);
        return !it.isBefore(days.from()) && (days.to() == null || it.isBefore(days.to()));
    }
}
