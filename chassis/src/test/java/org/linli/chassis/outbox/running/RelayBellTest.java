package org.linli.chassis.outbox.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.Settings;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.outbox.relay.OutboxRelay;
import org.linli.chassis.outbox.relay.Topic;
import org.linli.chassis.outbox.relay.Writing;
import org.linli.chassis.scratch.ScratchSchema;

class RelayBellTest {

    private final ScratchSchema schema = Writing.outbox();
    private final Topic topic = new Topic();
    private final OutboxConfig config = Settings.of(OutboxConfig.class, Map.of("linli.outbox.poll-interval", "PT10M"));

    @Test
    void a_commit_in_this_process_wakes_the_relay_of_another() throws Exception {
        UUID subject = Writing.aggregate(schema);
        try (OutboxRelay theirs = relay();
                BellListener listener = new BellListener(schema.source(), theirs);
                OutboxRelay ours = relay();
                RelayBell bell = new RelayBell(ours, schema.source(), Duration.ofMillis(10))) {
            theirs.start();
            await().until(theirs::leading);
            ours.start();
            listener.start();
            bell.start();
            for (int i = 0; i < 5; i++) {
                UUID id = Writing.commitOne(schema, subject);

                bell.ring();

                await().untilAsserted(() -> assertThat(topic.ids()).contains(id));
            }
            assertThat(ours.leading()).isFalse();
        }
    }

    @Test
    void a_commit_beside_the_relay_wakes_it_without_the_database() throws Exception {
        UUID subject = Writing.aggregate(schema);
        try (OutboxRelay relay = relay();
                RelayBell bell = new RelayBell(relay, null, Duration.ofMillis(10))) {
            relay.start();
            bell.start();
            await().until(relay::leading);
            UUID id = Writing.commitOne(schema, subject);

            bell.ring();

            await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(id));
        }
    }

    private OutboxRelay relay() {
        return new OutboxRelay(schema.source(), () -> topic, config, count -> {});
    }
}
