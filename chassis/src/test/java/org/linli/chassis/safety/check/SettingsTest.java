package org.linli.chassis.safety.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.SafetyConfig;
import org.linli.chassis.safety.StartupCheck;

/** Which settings are refused in production, and which are not. */
class SettingsTest {

    private static final String GOOD_KEY = "q83vEjRWeJCrze8SNFZ4kA8eLTxLWml4h5altMPS4fA=";

    @Test
    void sound_settings_have_no_findings() {
        Config config = config(Map.of(
                "linli.crypto.master-key", GOOD_KEY,
                "quarkus.datasource.username", "grievance",
                "quarkus.datasource.password", "7Vb2-pq0-Lm31",
                "linli.system-client.secret", "Zr8-a-secret-that-is-long-enough",
                "linli.demo.enabled", "false",
                "mp.jwt.verify.publickey.location", "https://grid/.well-known/jwks.json"));

        assertThat(all(config)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-",
                "not base64!",
                "c2hvcnQ=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
            })
    void a_master_key_must_be_thirty_two_random_bytes(String key) {
        Config config = config(key == null ? Map.of() : Map.of("linli.crypto.master-key", key));

        assertThat(properties(new MasterKeyCheck(config))).containsExactly("linli.crypto.master-key");
    }

    @Test
    void the_active_master_key_is_the_one_that_counts() {
        Config config = config(Map.of("linli.crypto.active-master-key", "2027", "linli.crypto.master-key", GOOD_KEY));

        assertThat(properties(new MasterKeyCheck(config))).containsExactly("linli.crypto.master-keys.\"2027\"");
    }

    @ParameterizedTest
    @CsvSource({
        "demo-secret, %local.linli.system-client.secret, demo-secret",
        "demo-secret, %dev.linli.system-client.secret, ${LINLI_SYSTEM_CLIENT_SECRET:demo-secret}"
    })
    void a_secret_must_not_be_the_one_of_the_source_code(String value, String published, String raw) {
        Config config = config(Map.of("linli.system-client.secret", value, published, raw));

        assertThat(properties(new PublishedSecretCheck(config))).containsExactly("linli.system-client.secret");
    }

    @Test
    void a_fallback_inside_an_expression_is_published_too() {
        Config config = config(Map.of("quarkus.datasource.password", "${GRID_DB_PASSWORD:grid-demo}"));

        assertThat(properties(new PublishedSecretCheck(config))).containsExactly("quarkus.datasource.password");
    }

    @Test
    void a_secret_of_the_environment_is_not_published_though_the_demo_reads_the_same_variable() {
        Config config = config(Map.of(
                "GRID_DB_PASSWORD", "7Vb2-pq0-Lm31",
                "quarkus.datasource.password", "${GRID_DB_PASSWORD}",
                "%local.quarkus.datasource.password", "${GRID_DB_PASSWORD:grid-demo}"));

        assertThat(new PublishedSecretCheck(config).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linli", "Postgres", "GRIEVANCE", "123456"})
    void a_database_password_must_not_be_the_first_guess(String password) {
        Config config =
                config(Map.of("quarkus.datasource.username", "grievance", "quarkus.datasource.password", password));

        assertThat(properties(new DatabasePasswordCheck(config))).containsExactly("quarkus.datasource.password");
    }

    @Test
    void demo_accounts_are_refused() {
        assertThat(properties(new DemoAccountsCheck(config(Map.of("linli.demo.enabled", "true")))))
                .containsExactly("linli.demo.enabled");
    }

    @ParameterizedTest
    @CsvSource({
        "http://grid:8081/.well-known/jwks.json, false, true",
        "HTTP://grid/jwks, false, true",
        "http://grid:8081/.well-known/jwks.json, true, false",
        "http://127.0.0.1:8081/.well-known/jwks.json, false, false",
        "http://[::1]:8081/jwks.json, false, false",
        "https://grid/jwks.json, false, false",
        "META-INF/jwks.json, false, false"
    })
    void verification_keys_do_not_come_over_a_plain_line(String location, boolean allowed, boolean refused) {
        Config config = config(Map.of(
                "mp.jwt.verify.publickey.location",
                location,
                "linli.safety.allow-plain-jwks",
                String.valueOf(allowed)));

        assertThat(new JwksLocationCheck(config, safety(config)).findings().isEmpty())
                .isNotEqualTo(refused);
    }

    @Test
    void a_short_secret_between_services_is_refused() {
        assertThat(properties(new SystemClientSecretCheck(config(Map.of("linli.system-client.secret", "short")))))
                .containsExactly("linli.system-client.secret");
    }

    @Test
    void a_service_without_a_secret_of_its_own_is_refused() {
        assertThat(properties(new SystemClientSecretCheck(config(Map.of("linli.service", "grievance")))))
                .containsExactly("linli.system-client.secret");
        assertThat(properties(new SystemClientSecretCheck(config(Map.of("linli.service", "grid")))))
                .isEmpty();
    }

    @Test
    void a_secret_that_two_clients_share_is_refused() {
        String secret = "Zr8-a-secret-that-is-long-enough";
        Config config = config(Map.of(
                "linli.service",
                "grid",
                "linli.system-clients.grievance.secret",
                secret,
                "linli.system-clients.outreach.secret",
                "Another-secret-that-is-long-enough",
                "linli.system-clients.notification.secret",
                secret));

        assertThat(properties(new SystemClientSecretCheck(config)))
                .containsExactly("linli.system-clients.notification.secret");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {"linli,grievance; true", "linli; true", "-; false", "linli,grievance,grid; false", "account; false"
            })
    void a_service_takes_tokens_for_people_and_for_itself_only(String audiences, boolean sound) {
        Map<String, String> settings = new HashMap<>(Map.of("linli.service", "grievance"));
        if (audiences != null) {
            settings.put("mp.jwt.verify.audiences", audiences);
        }

        assertThat(new AudienceCheck(config(settings)).findings().isEmpty()).isEqualTo(sound);
    }

    @Test
    void a_variable_that_is_not_set_is_a_missing_key_and_stops_no_other_check() {
        Config config = config(Map.of(
                "linli.crypto.master-key", "${LINLI_CRYPTO_MASTER_KEY}",
                "linli.system-client.secret", "${LINLI_SYSTEM_CLIENT_SECRET}",
                "quarkus.datasource.password", "${GRID_DB_PASSWORD}"));

        assertThat(all(config).stream().map(Finding::property)).containsExactly("linli.crypto.master-key");
    }

    @Test
    void only_utf_8_will_do() {
        assertThat(CharsetCheck.isUtf8(StandardCharsets.UTF_8)).isTrue();
        assertThat(CharsetCheck.isUtf8(StandardCharsets.US_ASCII)).isFalse();
    }

    @Test
    void no_finding_repeats_the_secret() {
        Config config = config(Map.of(
                "quarkus.datasource.password",
                "postgres",
                "linli.system-client.secret",
                "tooshort",
                "%local.linli.system-client.secret",
                "tooshort",
                "linli.crypto.master-key",
                "c2hvcnQ="));

        assertThat(all(config)).hasSize(4).noneMatch(finding -> finding.toString()
                .matches(".*(postgres|tooshort|c2h).*"));
    }

    private static List<Finding> all(Config config) {
        Stream<StartupCheck> checks = Stream.of(
                new MasterKeyCheck(config),
                new PublishedSecretCheck(config),
                new DatabasePasswordCheck(config),
                new DemoAccountsCheck(config),
                new JwksLocationCheck(config, safety(config)),
                new SystemClientSecretCheck(config));
        return checks.flatMap(check -> check.findings().stream()).toList();
    }

    private static List<String> properties(StartupCheck check) {
        return check.findings().stream().map(Finding::property).toList();
    }

    private static SafetyConfig safety(Config config) {
        return config.unwrap(SmallRyeConfig.class).getConfigMapping(SafetyConfig.class);
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withMapping(SafetyConfig.class)
                .withDefaultValues(new HashMap<>(values))
                .build();
    }
}
