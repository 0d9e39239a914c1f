package org.linli.grid.household.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @Test
    void the_examples_of_the_standard_are_right() {
        IdNumber woman = new IdNumber("11010519491231002X");

        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(new IdNumber("440524188001010014").sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"110105194912310021", "11010519491331002X", "11010519490230002X", "1101051949123100", "", "x"})
    void a_wrong_check_date_or_length_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdNumber(text))
                .withMessage("not an identity number by GB 11643");
    }

    @Test
    void a_made_one_has_the_right_check_and_does_not_print_itself() {
        IdNumber made = IdNumber.of("990000", LocalDate.of(1950, 2, 28), 1);

        assertThat(new IdNumber(made.value())).isEqualTo(made);
        assertThat(made.toString()).doesNotContain("1950");
    }
}
