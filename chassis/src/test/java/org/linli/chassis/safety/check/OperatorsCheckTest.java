package org.linli.chassis.safety.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.operator.OperatorConfig;
import org.linli.chassis.safety.Finding;

class OperatorsCheckTest {

    private static final String OPERATORS = "linli.operator.networks";

    @Test
    void production_must_say_who_runs_it() {
        assertThat(findings(given(Map.of()))).extracting(Finding::property).containsExactly(OPERATORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/8", "127.0.0.0/8,::1/128", "10.42.0.0/16, 192.168.1.7/32", "fc00::/7"})
    void networks_of_operators_are_taken_also_those_that_are_taken_on_ones_own_machine(String networks) {
        assertThat(findings(given(Map.of(OPERATORS, networks)))).isEmpty();
    }

    @Test
    void they_may_be_given_one_by_one_or_in_the_environment() {
        assertThat(findings(given(Map.of(OPERATORS + "[0]", "10.0.0.0/8", OPERATORS + "[1]", "10.1.0.0/16"))))
                .isEmpty();
        assertThat(findings(new EnvConfigSource(Map.of("LINLI_OPERATOR_NETWORKS", "10.0.0.0/8"), 300)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0/0", "10.0.0.0/8,::/0", "0.0.0.0/1,128.0.0.0/1", "2000::/3", "10.0.0.1", "gateway", "*"})
    void not_everybody_is_an_operator_and_the_spelling_is_not_told(String networks) {
        assertThat(findings(given(Map.of(OPERATORS, networks))))
                .singleElement()
                .asString()
                .startsWith(OPERATORS + ": ")
                .doesNotContain(networks);
    }

    private static ConfigSource given(Map<String, String> values) {
        return new PropertiesConfigSource(values, "given", 100);
    }

    private static List<Finding> findings(ConfigSource given) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(OperatorConfig.class)
                .withSources(given)
                .build();
        return new OperatorsCheck(config, config.getConfigMapping(OperatorConfig.class)).findings();
    }
}
