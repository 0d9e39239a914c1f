package org.linli.chassis.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupChecksTest {

    private static final Finding KEY = new Finding("linli.crypto.master-key", "is missing. Set it.");
    private static final Finding PASSWORD = new Finding("quarkus.datasource.password", "can be guessed. Change it.");

    private final CheckingBeforeTraffic checks =
            new CheckingBeforeTraffic(List.of(() -> List.of(KEY), List::of, () -> List.of(PASSWORD)));

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void any_other_profile_is_taken_for_production(String profile) {
        assertThatThrownBy(() -> checks.check(List.of(profile)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("2 unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test"})
    void on_ones_own_machine_nothing_is_checked(String profile) {
        assertThatCode(() -> checks.check(List.of(profile))).doesNotThrowAnyException();
    }

    @Test
    void production_together_with_another_profile_is_still_production() {
        assertThatThrownBy(() -> checks.check(List.of("local", "prod"))).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void all_findings_are_reported_together() {
        String report = CheckingBeforeTraffic.report(List.of("prod"), List.of(KEY, PASSWORD));

        assertThat(report.lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("linli.crypto.master-key: is missing"))
                .anyMatch(line -> line.contains("quarkus.datasource.password: can be guessed"));
    }

    @Test
    void without_findings_the_start_goes_on() {
        assertThatCode(() -> new CheckingBeforeTraffic(List.of(List::of)).check(List.of("prod")))
                .doesNotThrowAnyException();
    }
}
