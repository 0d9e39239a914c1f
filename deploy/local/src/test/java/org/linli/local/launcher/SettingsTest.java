package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.local.engine.EngineException;

class SettingsTest {
    private static Settings with(Map<String, String> environment) {
        Path root = Path.of("/srv/linli");
        return new Settings(root, root.resolve(".linli"), new Environment(environment), ServiceSpec.all(), false);
    }

    private static ServiceSpec service(String name) {
        return ServiceSpec.all().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_word_from_outside_the_usual_ports_are_used() {
        Settings settings = with(Map.of());

        assertThat(ServiceSpec.all().stream().map(settings::port)).containsExactly(8081, 8082, 8083, 8084, 8080);
        assertThat(settings.postgres().port()).isEqualTo(15432);
        assertThat(settings.kafka().port()).isEqualTo(19092);
        assertThat(settings.simulator().port()).isEqualTo(8090);
        assertThat(settings.postgres().durable()).isTrue();
    }

    @Test
    void a_service_is_told_where_everything_is() {
        Map<String, String> told = with(Map.of("GRID_HTTP_PORT", "9081")).variables(service("grievance"));

        assertThat(told)
                .containsEntry("GRIEVANCE_DB_URL", "jdbc:postgresql://127.0.0.1:15432/grievance")
                .containsEntry("GRIEVANCE_DB_USERNAME", "grievance")
                .containsEntry("GRIEVANCE_DB_OWNER_USERNAME", "grievance_owner")
                .containsEntry("GRIEVANCE_HTTP_PORT", "8082")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("LINLI_JWKS_URL", "http://127.0.0.1:9081/.well-known/jwks.json")
                .containsEntry("GRID_URL", "http://127.0.0.1:9081")
                .containsEntry("WECHAT_API_URL", "http://127.0.0.1:8090")
                .doesNotContainKey("GRID_DB_PASSWORD");
    }

    @Test
    void a_database_outside_is_left_to_its_own_variables() {
        Settings settings = with(Map.of(
                "GRID_DB_URL", "jdbc:postgresql://db/grid",
                "GRIEVANCE_DB_URL", "jdbc:postgresql://db/grievance",
                "OUTREACH_DB_URL", "jdbc:postgresql://db/outreach"));

        assertThat(settings.databasesHere()).extracting(ServiceSpec::name).containsExactly("notification");
        assertThat(settings.variables(service("grid")).keySet()).noneMatch(name -> name.contains("DB_"));
    }

    @Test
    void a_broker_and_a_wechat_outside_are_not_started_here() {
        Settings settings =
                with(Map.of("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "WECHAT_API_URL", "https://api.weixin.qq.com"));

        assertThat(settings.outsideKafka()).hasValue("kafka:9092");
        assertThat(settings.simulatorHere()).isFalse();
        assertThat(settings.variables(service("grid"))).doesNotContainKeys("KAFKA_BOOTSTRAP_SERVERS", "WECHAT_API_URL");
    }

    @Test
    void a_port_that_is_none_is_refused_with_its_variable() {
        Settings settings = with(Map.of("GRID_HTTP_PORT", "eighty"));

        assertThatThrownBy(() -> settings.port(service("grid")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("GRID_HTTP_PORT");
    }
}
