package org.linli.gateway.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "linli.gateway.services.grid.url", "https://grid.internal:8443",
            "linli.denials.url", "https://grid.internal:8443",
            "linli.token.jwks-url", "https://grid.internal:8443/.well-known/jwks.json",
            "linli.token.audience", "linli",
            "linli.denials.client-secret", "Zr8-a-secret-that-is-long-enough",
            "linli.edge.trusted-proxies", "10.0.0.0/8",
            "linli.edge.operators", "10.9.0.0/16",
            "quarkus.http.cors.origins", "https://board.example");

    private static Config config(String property, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(property, value);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "given", 100))
                .build();
    }

    private static List<String> findings(String property, String value) {
        return new UnsafeSettings(config(property, value)).findings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linli.gateway.services.grid.url|http://grid.internal:8081",
                "linli.gateway.services.other.url|HTTP://grid.internal:8081",
                "linli.denials.url|http://10.0.0.7:8081",
                "linli.token.jwks-url|http://grid.internal/jwks.json",
                "linli.token.audience|''",
                "linli.denials.client-secret|''",
                "linli.denials.client-secret|linli-local-client-of-gateway",
                "linli.denials.client-secret|short",
                "quarkus.http.cors.origins|*",
                "quarkus.http.cors.origins|https://board.example,/.*/",
                "linli.edge.trusted-proxies|''",
                "linli.edge.trusted-proxies|0.0.0.0/0",
                "linli.edge.trusted-proxies|0.0.0.0/1,128.0.0.0/1",
                "linli.edge.operators|2000::/3",
                "linli.edge.trusted-proxies|10.0.0.0/8,::/0",
                "linli.connection.proxies|0.0.0.0/0",
                "linli.edge.operators|::/0",
                "quarkus.tls.trust-all|true",
                "quarkus.tls.upstream.trust-all|true",
                "quarkus.tls.upstream.hostname-verification-algorithm|NONE",
                "quarkus.rest-client.grid.verify-host|false",
                "QUARKUS_TLS_UPSTREAM_TRUST_ALL|true"
            })
    void each_unsafe_setting_is_named_and_its_value_is_not(String property, String value) {
        assertThat(findings(property, value))
                .singleElement()
                .asString()
                .startsWith(property + ": ")
                .doesNotContain(value.isEmpty() ? "\n" : value + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "linli.gateway.services.grid.url,http://127.0.0.1:8081",
        "linli.gateway.services.grid.url,http://localhost:8081",
        "linli.edge.trusted-proxies,10.0.0.0/8",
        "linli.edge.trusted-proxies,fc00::/7",
        "linli.edge.operators,192.168.0.0/16",
        "quarkus.tls.upstream.trust-all,false",
        "any.other,http://x"
    })
    void what_is_safe_is_left_alone(String property, String value) {
        assertThat(findings(property, value)).isEmpty();
    }

    @Test
    void inside_a_mesh_plain_upstreams_may_be_allowed_by_name() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("linli.gateway.services.grid.url", "http://grid.internal:8081");
        settings.put("linli.safety.allow-plain-upstreams", "true");

        assertThat(new UnsafeSettings(new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "given", 100))
                                .build())
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"disabled,true", "redirect,true", "enabled,false"})
    void nobody_stands_before_a_gateway_that_serves_https_itself(String plainRequests, boolean safe) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.remove("linli.edge.trusted-proxies");
        settings.put("quarkus.http.insecure-requests", plainRequests);

        assertThat(new UnsafeSettings(new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "given", 100))
                                .build())
                        .findings()
                        .isEmpty())
                .isEqualTo(safe);
    }

    @Test
    void production_does_not_start_with_them_and_ones_own_machine_does() {
        CheckingBeforeTraffic checking =
                new CheckingBeforeTraffic(config("linli.denials.client-secret", "linli-local-client-of-gateway"));

        assertThatThrownBy(() -> checking.check(List.of("prod"))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> checking.check(List.of())).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> checking.check(List.of("prod", "local"))).isInstanceOf(ConfigurationException.class);
        assertThatCode(() -> checking.check(List.of("local"))).doesNotThrowAnyException();
    }

    @Test
    void production_must_say_who_runs_it() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.remove("linli.edge.operators");

        assertThat(new UnsafeSettings(new SmallRyeConfigBuilder()
                                .withDefaultValue("linli.edge.operators", "10.0.0.0/8")
                                .withSources(new PropertiesConfigSource(settings, "given", 100))
                                .build())
                        .findings())
                .singleElement()
                .asString()
                .startsWith("linli.edge.operators: is not set");
    }
}
