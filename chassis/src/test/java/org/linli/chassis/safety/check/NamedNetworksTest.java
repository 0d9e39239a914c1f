package org.linli.chassis.safety.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.chassis.operator.OperatorConfig;
import org.linli.chassis.request.SourceConfig;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

class NamedNetworksTest {

    private enum Setting {
        OPERATORS(
                "linli.operator.networks",
                OperatorConfig.class,
                config -> new OperatorsCheck(config, config.getConfigMapping(OperatorConfig.class))),
        TRUSTED_PROXIES(
                "linli.source.trusted-proxies",
                SourceConfig.class,
                config -> new TrustedProxiesCheck(config, config.getConfigMapping(SourceConfig.class)));

        private final String property;
        private final Class<?> mapping;
        private final Function<SmallRyeConfig, StartupCheck> check;

        Setting(String property, Class<?> mapping, Function<SmallRyeConfig, StartupCheck> check) {
            this.property = property;
            this.mapping = mapping;
            this.check = check;
        }

        List<Finding> findings(ConfigSource given) {
            return check.apply(new SmallRyeConfigBuilder()
                            .addDefaultInterceptors()
                            .withMapping(mapping)
                            .withSources(given)
                            .build())
                    .findings();
        }
    }

    @ParameterizedTest
    @EnumSource
    void production_must_say_whose_networks_they_are(Setting setting) {
        assertThat(setting.findings(given(Map.of())))
                .extracting(Finding::property)
                .containsExactly(setting.property);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void networks_of_ours_are_taken_also_those_that_are_taken_on_ones_own_machine(Setting setting, String networks) {
        assertThat(setting.findings(given(Map.of(setting.property, networks)))).isEmpty();
    }

    static Stream<Arguments> networks_of_ours_are_taken_also_those_that_are_taken_on_ones_own_machine() {
        return each("127.0.0.0/8", "127.0.0.0/8,::1/128", "10.42.0.0/16, 192.168.1.7/32", "fc00::/7");
    }

    @ParameterizedTest
    @EnumSource
    void they_may_be_given_one_by_one_or_in_the_environment(Setting setting) {
        String variable = setting.property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);

        assertThat(setting.findings(
                        given(Map.of(setting.property + "[0]", "10.0.0.0/8", setting.property + "[1]", "10.1.0.0/16"))))
                .isEmpty();
        assertThat(setting.findings(new EnvConfigSource(Map.of(variable, "10.0.0.0/8"), 300)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void what_is_everybody_s_is_not_taken_and_its_spelling_not_told(Setting setting, String networks) {
        assertThat(setting.findings(given(Map.of(setting.property, networks))))
                .singleElement()
                .asString()
                .startsWith(setting.property + ": ")
                .doesNotContain(networks);
    }

    static Stream<Arguments> what_is_everybody_s_is_not_taken_and_its_spelling_not_told() {
        return each("0.0.0.0/0", "10.0.0.0/8,::/0", "0.0.0.0/1,128.0.0.0/1", "2000::/3", "10.0.0.1", "gateway", "*");
    }

    private static Stream<Arguments> each(String... networks) {
        return Stream.of(Setting.values())
                .flatMap(setting -> Stream.of(networks).map(network -> Arguments.of(setting, network)));
    }

    private static ConfigSource given(Map<String, String> values) {
        return new PropertiesConfigSource(values, "given", 100);
    }
}
