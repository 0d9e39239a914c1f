package org.linli.chassis.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.Settings;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.scratch.ScratchSchema;

class OutboxRelayTest {

    private final ScratchSchema schema = Writing.outbox();
    private final Topic topic = new Topic();
    private final List<Integer> chunks = new CopyOnWriteArrayList<>();
    private final List<OutboxRelay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::close);
    }

    @Test
    void a_committed_event_is_published_and_a_rolled_back_one_is_not() throws Exception {
        UUID subject = Writing.aggregate(schema);
        try (Writing undone = Writing.begin(schema)) {
            undone.change(subject);
            undone.rollback();
        }
        UUID kept = Writing.commitOne(schema, subject);

        start(Map.of());

        await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(kept));
        await().untilAsserted(() -> assertThat(chunks).containsExactly(1));
    }

    @Test
    void a_transaction_that_stays_open_holds_back_nobody_and_is_not_forgotten() throws Exception {
        UUID slow = Writing.aggregate(schema);
        UUID fast = Writing.aggregate(schema);
        try (Writing open = Writing.begin(schema)) {
            UUID late = open.change(slow);
            start(Map.of());
            UUID one = Writing.commitOne(schema, fast);
            UUID two = Writing.commitOne(schema, fast);
            await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(one, two));

            open.commit();

            await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(one, two, late));
        }
    }

    @Test
    void a_call_wakes_it_so_that_the_poll_is_not_needed() throws Exception {
        OutboxRelay relay = start(Map.of("linli.outbox.poll-interval", "PT10M"));
        await().until(relay::leading);
        UUID subject = Writing.aggregate(schema);

        for (int i = 0; i < 3; i++) {
            UUID id = Writing.commitOne(schema, subject);
            relay.wake();
            await().untilAsserted(() -> assertThat(topic.ids()).contains(id));
        }
    }

    @Test
    void a_backlog_longer_than_one_look_is_published_in_order() throws Exception {
        UUID subject = Writing.aggregate(schema);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            ids.add(Writing.commitOne(schema, subject));
        }

        start(Map.of("linli.outbox.look-ahead", "10", "linli.outbox.chunk-size", "4"));

        await().untilAsserted(() -> assertThat(topic.ids()).containsExactlyElementsOf(ids));
        await().until(() -> schema.number("select count(*) from outbox_cursor where target is null") == 1);
    }

    @Test
    void what_fails_for_now_is_tried_again_before_anything_later_of_its_subject() throws Exception {
        UUID subject = Writing.aggregate(schema);
        UUID first = Writing.commitOne(schema, subject);
        UUID second = Writing.commitOne(schema, subject);
        AtomicInteger failures = new AtomicInteger(3);
        topic.before(event -> {
            if (event.id().equals(first) && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("broker away");
            }
        });

        start(Map.of("linli.outbox.back-off", "PT0.01S"));

        await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(first, second));
        assertThat(schema.number("select count(*) from outbox_parked")).isZero();
    }

    @Test
    void after_a_failure_one_goes_alone_and_then_twice_as_many_each_time() throws Exception {
        for (int i = 0; i < 9; i++) {
            Writing.commitOne(schema, Writing.aggregate(schema));
        }
        AtomicInteger failures = new AtomicInteger(1);
        topic.before(event -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("broker away");
            }
        });

        start(Map.of("linli.outbox.back-off", "PT0.01S"));

        await().untilAsserted(() -> assertThat(chunks).containsExactly(1, 2, 4, 2));
    }

    @Test
    void a_refused_event_parks_with_the_later_ones_of_its_subject_and_delays_no_other() throws Exception {
        UUID ill = Writing.aggregate(schema);
        UUID well = Writing.aggregate(schema);
        UUID refused = Writing.commitOne(schema, ill);
        UUID behind = Writing.commitOne(schema, ill);
        UUID other = Writing.commitOne(schema, well);
        topic.refuse(refused);

        start(Map.of());
        await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(other));
        UUID later = Writing.commitOne(schema, ill);
        UUID another = Writing.commitOne(schema, well);

        await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(other, another));
        await().until(() -> schema.number("select count(*) from outbox_parked") == 3);
        assertThat(schema.number("select count(*) from outbox_parked where event_id = '" + refused
                        + "' and cause = 'too large'"))
                .isOne();
        assertThat(topic.ids()).doesNotContain(behind, later);
    }

    @Test
    void a_replay_publishes_the_parked_ones_in_order_before_anything_newer() throws Exception {
        UUID subject = Writing.aggregate(schema);
        UUID refused = Writing.commitOne(schema, subject);
        Writing.commitOne(schema, subject);
        topic.refuse(refused);
        start(Map.of("linli.outbox.poll-interval", "PT0.02S"));
        await().until(() -> schema.number("select count(*) from outbox_parked") == 2);
        topic.acceptAll();

        schema.execute("update outbox_parked set replay_at = now() where event_id = '" + refused + "'");
        Writing.commitOne(schema, subject);

        await().untilAsserted(() -> assertThat(topic.firstSeen()).containsEntry(subject, List.of(1L, 2L, 3L)));
        await().until(() -> schema.number("select count(*) from outbox_parked") == 0);
    }

    @Test
    void a_replay_is_for_all_of_its_subject_however_small_the_chunks() throws Exception {
        UUID subject = Writing.aggregate(schema);
        topic.refuse(Writing.commitOne(schema, subject));
        for (int i = 0; i < 6; i++) {
            Writing.commitOne(schema, subject);
        }
        start(Map.of("linli.outbox.poll-interval", "PT0.02S", "linli.outbox.chunk-size", "2"));
        await().until(() -> schema.number("select count(*) from outbox_parked") == 7);
        topic.acceptAll();

        schema.execute("update outbox_parked set replay_at = now() where seq = (select min(seq) from outbox_parked)");

        await().until(() -> schema.number("select count(*) from outbox_parked") == 0);
        assertThat(topic.firstSeen()).containsEntry(subject, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L));
    }

    @Test
    void a_replay_that_is_refused_again_leaves_everything_parked() throws Exception {
        UUID subject = Writing.aggregate(schema);
        topic.refuse(Writing.commitOne(schema, subject));
        Writing.commitOne(schema, subject);
        start(Map.of("linli.outbox.poll-interval", "PT0.02S"));
        await().until(() -> schema.number("select count(*) from outbox_parked") == 2);

        schema.execute("update outbox_parked set replay_at = now()");

        await().until(() -> schema.number("select count(*) from outbox_parked where replay_at is null") == 2);
        assertThat(topic.told()).isEmpty();
        assertThat(schema.number("select count(*) from outbox_parked where cause = 'too large'"))
                .isOne();
    }

    @Test
    void a_refused_event_is_parked_even_when_its_companions_fail_with_it() throws Exception {
        UUID refused = Writing.commitOne(schema, Writing.aggregate(schema));
        UUID companion = Writing.commitOne(schema, Writing.aggregate(schema));
        topic.refuse(refused);
        topic.before(event -> {
            if (event.id().equals(companion) && schema.number("select count(*) from outbox_parked") == 0) {
                throw new IllegalStateException("part of a refused request");
            }
        });

        start(Map.of("linli.outbox.back-off", "PT0.01S"));

        await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(companion));
    }

    @Test
    void a_stopped_relay_lets_the_next_one_take_over_at_once() throws Exception {
        OutboxRelay first = start(Map.of("linli.outbox.lease", "PT10M"));
        await().until(first::leading);
        first.close();
        UUID id = Writing.commitOne(schema, Writing.aggregate(schema));

        start(Map.of("linli.outbox.lease", "PT10M"));

        await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(id));
    }

    private OutboxRelay start(Map<String, String> settings) {
        OutboxRelay relay =
                new OutboxRelay(schema.source(), () -> topic, Settings.of(OutboxConfig.class, settings), chunks::add);
        relays.add(relay);
        relay.start();
        return relay;
    }
}
