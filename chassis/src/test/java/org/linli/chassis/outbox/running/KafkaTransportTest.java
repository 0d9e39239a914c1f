package org.linli.chassis.outbox.running;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.Settings;
import org.linli.chassis.outbox.OutboxConfig;

/** The relay's clients take whatever the installation says of the line to the broker. */
class KafkaTransportTest {

    private static final Map<String, Object> SIGNED_IN = Map.of(
            "bootstrap.servers", "127.0.0.1:1",
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "SCRAM-SHA-512",
            "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"grid\" password=\"s\";");
    private static final Map<String, Object> NONSENSE =
            Map.of("bootstrap.servers", "127.0.0.1:1", "security.protocol", "NO_SUCH_PROTOCOL");

    @Test
    void events_can_be_published_over_tls_by_somebody_who_signed_in() {
        assertThatCode(() -> publisher(SIGNED_IN).close()).doesNotThrowAnyException();
    }

    @Test
    void a_protocol_that_does_not_exist_is_not_passed_over_in_silence() {
        assertThatThrownBy(() -> publisher(NONSENSE)).hasStackTraceContaining("NO_SUCH_PROTOCOL");
        assertThatThrownBy(() -> EventTopic.ensure(NONSENSE, "linli.grid", 1))
                .hasStackTraceContaining("NO_SUCH_PROTOCOL");
    }

    private static KafkaEventPublisher publisher(Map<String, Object> kafka) {
        return new KafkaEventPublisher(kafka, "grid", Settings.of(OutboxConfig.class, Map.of()));
    }
}
