package org.linli.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void no_condition_always_holds() {
        assertThat(new Condition(Map.of()).holdsFor(RuleFixture.rated("YES", 5)))
                .isTrue();
    }

    @Test
    void a_member_must_have_the_value() {
        Condition unsettled = new Condition(Map.of("settled", "NO"));

        assertThat(unsettled.holdsFor(RuleFixture.rated("NO", 5))).isTrue();
        assertThat(unsettled.holdsFor(RuleFixture.rated("YES", 5))).isFalse();
    }

    @Test
    void one_of_several_values_is_enough() {
        Condition low = new Condition(Map.of("satisfaction", List.of(1, 2)));

        assertThat(low.holdsFor(RuleFixture.rated("YES", 2))).isTrue();
        assertThat(low.holdsFor(RuleFixture.rated("YES", 3))).isFalse();
    }

    @Test
    void all_members_count() {
        Condition both = new Condition(Map.of("settled", "NO", "satisfaction", List.of(1)));

        assertThat(both.holdsFor(RuleFixture.rated("NO", 1))).isTrue();
        assertThat(both.holdsFor(RuleFixture.rated("NO", 2))).isFalse();
    }

    @Test
    void a_member_that_the_event_lacks_never_holds() {
        assertThat(new Condition(Map.of("outcome", "SETTLED")).holdsFor(RuleFixture.rated("YES", 5)))
                .isFalse();
    }
}
