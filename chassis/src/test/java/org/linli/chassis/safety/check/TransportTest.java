package org.linli.chassis.safety.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.SafetyConfig;
import org.linli.chassis.safety.StartupCheck;

/** What the start-up guard asks of the lines over which personal data and secrets go. */
class TransportTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "broker:9092, -, -, kafka.security.protocol",
                "broker:9092, PLAINTEXT, -, kafka.security.protocol",
                "broker:9092, SASL_PLAINTEXT, a.Login required;, kafka.security.protocol",
                "broker:9092, SASL_SSL, -, kafka.sasl.jaas.config",
                "broker:9092, SASL_SSL, a.Login required;, -",
                "broker:9092, sasl_ssl, a.Login required;, -",
                "broker:9092, SSL, -, kafka.ssl.keystore.location",
                "127.0.0.1:9092, PLAINTEXT, -, -",
                "'localhost:9092,[::1]:9093', -, -, -",
                "'localhost:9092,broker:9092', -, -, kafka.security.protocol"
            })
    void events_go_over_tls_by_somebody_who_signed_in(String servers, String protocol, String signIn, String named) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", servers);
        settings.put("kafka.security.protocol", protocol);
        settings.put("kafka.sasl.jaas.config", signIn);

        assertThat(named(new KafkaTransportCheck(config(settings), safety(settings))))
                .isEqualTo(listOf(named));
    }

    @Test
    void a_broker_whose_name_nobody_verifies_is_refused() {
        Map<String, String> settings = Map.of(
                "kafka.bootstrap.servers", "broker:9092",
                "kafka.security.protocol", "SSL",
                "kafka.ssl.keystore.key", "key",
                "kafka.ssl.endpoint.identification.algorithm", "");

        assertThat(named(new KafkaTransportCheck(config(settings), safety(settings))))
                .containsExactly("kafka.ssl.endpoint.identification.algorithm");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/grid, true",
        "jdbc:postgresql://db:5432/grid?sslmode=require, true",
        "jdbc:postgresql://db:5432/grid?sslmode=verify-ca&sslrootcert=/ca.crt, true",
        "jdbc:postgresql://db:5432/grid?sslmode=verify-full&sslrootcert=/ca.crt, false",
        "jdbc:postgresql://db:5432/grid?user=a&sslmode=verify-full, false",
        "jdbc:postgresql://db:5432/grid?sslmode=verify-full&sslmode=disable, true",
        "jdbc:postgresql://db:5432/grid?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory, true",
        "jdbc:postgresql://db:5432/grid?sslHostnameVerifier=a.B&sslmode=verify-full, true",
        "jdbc:postgresql://127.0.0.1:5432/grid, false",
        "jdbc:postgresql://[::1]/grid, false",
        "jdbc:postgresql:grid, false",
        "'jdbc:postgresql://localhost:5432,db2:5432/grid', true",
        "jdbc:postgresql://localhost.example.org/grid, true"
    })
    void the_database_is_verified_in_full(String url, boolean refused) {
        for (String property : List.of("quarkus.datasource.jdbc.url", "quarkus.flyway.jdbc-url")) {
            Map<String, String> settings = Map.of(property, url);

            assertThat(named(new DatabaseTransportCheck(config(settings), safety(settings))))
                    .isEqualTo(refused ? List.of(property) : List.of());
        }
    }

    @Test
    void the_mode_may_stand_beside_the_url_but_not_against_it() {
        String mode = "quarkus.datasource.jdbc.additional-jdbc-properties.sslmode";
        Map<String, String> beside =
                Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/grid", mode, "verify-full");
        Map<String, String> against =
                Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/grid?sslmode=disable", mode, "verify-full");

        assertThat(named(new DatabaseTransportCheck(config(beside), safety(beside))))
                .isEmpty();
        assertThat(named(new DatabaseTransportCheck(config(against), safety(against))))
                .containsExactly("quarkus.datasource.jdbc.url");
    }

    @ParameterizedTest
    @CsvSource({
        "linli.grid.url, http://grid:8081, true",
        "linli.grid.url, HTTP://GRID, true",
        "linli.grid.url, https://grid:8081, false",
        "linli.grid.url, http://127.0.0.1:8081, false",
        "linli.wechat.api-url, http://api.weixin.qq.com, true",
        "linli.of-the-future.url, http://somewhere/path, true",
        "linli.of-the-future.url, 'http://not a url', true",
        "quarkus.rest-client.grid.url, http://grid, true",
        "quarkus.rest-client.\"org.linli.Grid\".uri, http://grid, true",
        "QUARKUS_REST_CLIENT_GRID_URL, http://grid, true",
        "quarkus.rest-client.jwks.url, http://grid, true",
        "org.linli.Grid/mp-rest/url, http://grid, true",
        "quarkus.rest-client.grid.url, https://grid, false",
        "linli.service, http://grid, false"
    })
    void whatever_is_called_is_called_over_tls(String property, String url, boolean refused) {
        Map<String, String> settings = Map.of(property, url);

        assertThat(named(new ServiceTransportCheck(config(settings), safety(settings))))
                .isEqualTo(refused ? List.of(property) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.tls.trust-all, true, true",
        "quarkus.tls.grid.trust-all, TRUE, true",
        "QUARKUS_TLS_GRID_TRUST_ALL, true, true",
        "quarkus.tls.trust-all, false, false",
        "quarkus.tls.hostname-verification-algorithm, NONE, true",
        "quarkus.tls.\"a.b\".hostname-verification-algorithm, none, true",
        "quarkus.tls.hostname-verification-algorithm, HTTPS, false",
        "quarkus.rest-client.verify-host, false, true",
        "quarkus.rest-client.grid.verify-host, false, true",
        "quarkus.rest-client.grid.verify-host, true, false",
        "quarkus.rest-client.grid.hostname-verifier, io.quarkus.restclient.NoopHostnameVerifier, true",
        "org.linli.Grid/mp-rest/verifyHost, false, true",
        "smallrye.jwt.client.tls.trust-all, true, true",
        "quarkus.datasource.jdbc.additional-jdbc-properties.sslfactory, org.postgresql.ssl.NonValidatingFactory, true",
        "quarkus.datasource.jdbc.additional-jdbc-properties.sslhostnameverifier, a.B, true"
    })
    void no_line_believes_everybody(String property, String value, boolean refused) {
        assertThat(named(new CarelessTlsCheck(config(Map.of(property, value)))))
                .isEqualTo(refused ? List.of(property) : List.of());
    }

    @Test
    void a_key_set_over_plain_http_has_an_exemption_of_its_own() {
        Map<String, String> settings = Map.of(
                "quarkus.rest-client.jwks.url", "http://grid/jwks",
                "quarkus.rest-client.grid.url", "http://grid",
                "linli.safety.allow-plain-jwks", "true");

        assertThat(named(new ServiceTransportCheck(config(settings), safety(settings))))
                .containsExactly("quarkus.rest-client.grid.url");
    }

    @Test
    void a_mesh_that_encrypts_by_itself_is_believed_where_it_is_named() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", "broker:9092",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/grid",
                "linli.grid.url", "http://grid:8081"));
        assertThat(all(settings)).hasSize(3);

        for (String line : List.of("kafka", "database", "services")) {
            settings.put("linli.safety.allow-plain-" + line, "true");
        }

        assertThat(all(settings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.log.level=DEBUG",
                "quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level=TRACE",
                "quarkus.log.category.\"org.hibernate\".level=debug",
                "quarkus.log.category.\"org\".level=ALL",
                "quarkus.log.category.\"me.chanjar.weixin.common\".level=DEBUG"
            })
    void no_library_is_told_to_write_values_to_the_log(String setting) {
        String[] parts = setting.split("=");

        assertThat(named(new LoggedValuesCheck(config(Map.of(parts[0], parts[1])))))
                .containsExactly(parts[0]);
        assertThat(named(new LoggedValuesCheck(config(Map.of(parts[0], "WARN")))))
                .isEmpty();
    }

    @Test
    void the_driver_is_not_told_to_write_values_either() {
        String url = "jdbc:postgresql://db/grid?logServerErrorDetail=true";

        assertThat(named(new LoggedValuesCheck(config(Map.of("quarkus.datasource.jdbc.url", url)))))
                .containsExactly("quarkus.datasource.jdbc.url");
    }

    private static List<String> all(Map<String, String> settings) {
        return List.of(
                        new KafkaTransportCheck(config(settings), safety(settings)),
                        new DatabaseTransportCheck(config(settings), safety(settings)),
                        new ServiceTransportCheck(config(settings), safety(settings)))
                .stream()
                .flatMap(check -> named(check).stream())
                .toList();
    }

    private static List<String> named(StartupCheck check) {
        return check.findings().stream().map(Finding::property).toList();
    }

    private static List<String> listOf(String named) {
        return named == null ? List.of() : Arrays.asList(named.split(" "));
    }

    private static SafetyConfig safety(Map<String, String> settings) {
        return config(settings).getConfigMapping(SafetyConfig.class);
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        Map<String, String> given = new HashMap<>(settings);
        given.values().removeIf(value -> value == null);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withMapping(SafetyConfig.class)
                .withDefaultValues(given)
                .build();
    }
}
