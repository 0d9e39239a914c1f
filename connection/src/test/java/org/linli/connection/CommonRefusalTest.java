package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CommonRefusalTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TOKEN_WITHDRAWN")
    void a_status_that_was_answered_without_a_word_finds_its_own(CommonRefusal refusal) {
        assertThat(CommonRefusal.ofStatus(refusal.status())).isEqualTo(refusal);
    }

    @Test
    void of_two_with_a_status_the_one_that_says_less_speaks_for_a_mute_answer() {
        assertThat(CommonRefusal.ofStatus(401)).isEqualTo(CommonRefusal.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @EnumSource
    void each_has_a_title_of_its_own_status_in_both_languages(CommonRefusal refusal) {
        boolean plain = refusal.status() == 400 || refusal.status() == 500;
        for (boolean inEnglish : new boolean[] {true, false}) {
            int fallback = refusal.status() >= 500 ? 500 : 400;
            boolean same = StatusTitle.of(refusal.status(), inEnglish).equals(StatusTitle.of(fallback, inEnglish));

            assertThat(same).isEqualTo(plain);
        }
    }
}
