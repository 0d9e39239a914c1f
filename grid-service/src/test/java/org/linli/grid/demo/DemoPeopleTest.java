package org.linli.grid.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.grid.household.NewMember;
import org.linli.grid.household.model.CareFlag;

class DemoPeopleTest {

    private final List<DemoPeople.Family> families = new DemoPeople().families();

    @Test
    void there_are_as_many_as_in_the_community_it_is_modelled_on() {
        assertThat(families).hasSize(1920);
        assertThat(families.stream().mapToInt(family -> family.members().size()).sum())
                .isEqualTo(7220);
    }

    @Test
    void they_are_the_same_each_time() {
        List<DemoPeople.Family> again = new DemoPeople().families();

        assertThat(again.get(1919).members().get(0).idNumber().value())
                .isEqualTo(families.get(1919).members().get(0).idNumber().value());
    }

    @Test
    void they_are_plainly_made_up_and_no_two_share_a_number() {
        List<NewMember> people =
                families.stream().flatMap(family -> family.members().stream()).toList();

        assertThat(people).allMatch(person -> person.idNumber().value().startsWith("99"));
        assertThat(people)
                .allMatch(person -> person.phone() == null || person.phone().matches("1000000[0-9]{4}"));
        assertThat(people.stream().map(person -> person.idNumber().value()).collect(Collectors.toSet()))
                .hasSize(people.size());
    }

    @Test
    void every_household_has_one_head_and_every_reason_for_care_occurs() {
        assertThat(families)
                .allMatch(family ->
                        family.members().stream().filter(NewMember::head).count() == 1);
        for (CareFlag flag : CareFlag.values()) {
            long share = families.stream()
                    .filter(family -> family.flags().contains(flag))
                    .count();
            assertThat(share).as("%s", flag).isBetween(20L, 150L);
        }
    }
}
