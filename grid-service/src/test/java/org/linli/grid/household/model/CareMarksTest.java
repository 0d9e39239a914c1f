package org.linli.grid.household.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.chassis.id.Ids;

@QuarkusTest
class CareMarksTest {

    @Inject
    CareMarks marks;

    @ParameterizedTest
    @EnumSource
    void a_household_has_the_mark_of_its_group_for_each_of_its_flags_and_for_no_other(CareFlag flag) {
        UUID household = Ids.next();
        int group = CareMarks.group(household);

        Set<String> own = hex(marks.of(household, Set.of(flag)));

        assertThat(CareFlag.values())
                .filteredOn(each -> own.contains(HexFormat.of().formatHex(marks.mark(each, group))))
                .containsExactly(flag);
    }

    @Test
    void households_with_no_flag_and_with_all_have_equally_many_marks_and_equally_long_texts() {
        Stream<Set<CareFlag>> sets = Stream.of(Set.of(), Set.of(CareFlag.VETERAN), EnumSet.allOf(CareFlag.class));

        List<List<Integer>> sizes = sets.map(flags -> List.of(
                        hex(marks.of(Ids.next(), flags)).size(),
                        CareFlagText.of(flags).length()))
                .distinct()
                .toList();

        assertThat(sizes).hasSize(1);
    }

    @Test
    void one_flag_of_many_households_has_many_marks() {
        long different = IntStream.range(0, 10_000)
                .mapToObj(i -> Ids.next())
                .map(household -> marks.mark(CareFlag.ELDERLY_ALONE, CareMarks.group(household)))
                .map(HexFormat.of()::formatHex)
                .distinct()
                .count();

        assertThat(different).isGreaterThan(CareMarks.GROUPS * 6L / 10);
    }

    @Test
    void the_text_of_flags_reads_back() {
        Set<CareFlag> flags = EnumSet.of(CareFlag.DISABLED, CareFlag.VETERAN);

        assertThat(CareFlagText.flags(CareFlagText.of(flags))).isEqualTo(flags);
        assertThat(CareFlagText.flags(CareFlagText.of(Set.of()))).isEmpty();
    }

    private static Set<String> hex(byte[][] marks) {
        return Arrays.stream(marks).map(HexFormat.of()::formatHex).collect(Collectors.toSet());
    }
}
