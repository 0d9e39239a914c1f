package org.linli.chassis.inbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.Settings;
import org.linli.chassis.id.Ids;
import org.linli.chassis.inbox.InboxConfig;
import org.linli.chassis.scratch.ScratchSchema;
import org.linli.chassis.test.Infrastructure;

class EventConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final InboxConfig CONFIG = Settings.of(
            InboxConfig.class,
            Map.of(
                    "linli.inbox.back-off", "PT0.01S",
                    "linli.inbox.max-back-off", "PT0.05S",
                    "linli.inbox.attempts", "3",
                    "linli.inbox.session-timeout", "PT6S"));

    private final ScratchSchema schema = Household.inbox();
    private final Sending sending = new Sending(3);
    private final Household household = Household.consumer(schema, sending.type());
    private final List<EventConsumer> consumers = new ArrayList<>();

    @AfterEach
    void stop() {
        consumers.forEach(EventConsumer::close);
        sending.close();
    }

    @Test
    void an_event_that_comes_twice_has_one_effect() {
        UUID subject = Ids.next();
        UUID twice = sending.event(subject, 1);
        sending.event(twice, subject, 1);
        sending.event(subject, 2);

        start();

        awaitEffects(2);
        assertThat(schema.number("select count(*) from effect where event_id = '" + twice + "'"))
                .isOne();
    }

    @Test
    void two_consumers_of_one_service_each_have_their_effect() {
        Household other = Household.consumer(schema, sending.type(), "other");
        sending.event(Ids.next(), 1);

        start(household, other);

        awaitEffects(2);
        assertThat(schema.number("select count(distinct consumer) from effect")).isEqualTo(2);
    }

    @Test
    void types_that_nobody_handles_are_passed_over() {
        Map<String, String> headers = sending.headers(Ids.next(), Ids.next(), 1);
        headers.put("ce_type", sending.topic() + ".something-else.v1");
        sending.raw("key", headers, "not even JSON");
        sending.event(Ids.next(), 1);

        start();

        awaitEffects(1);
        assertThat(schema.number("select count(*) from inbox_parked")).isZero();
    }

    @Test
    void an_event_that_fails_for_good_parks_with_the_later_ones_of_its_subject_and_delays_no_other() {
        UUID ill = Ids.next();
        UUID well = Ids.next();
        UUID failing = sending.event(ill, 1);
        household.failOn(failing, new IllegalArgumentException("no such item"));
        sending.event(ill, 2);
        sending.event(well, 1);

        start();
        awaitParked(2);
        sending.event(ill, 3);
        sending.event(well, 2);

        awaitParked(3);
        awaitEffects(2);
        assertThat(schema.number("select count(*) from effect where subject = '" + well + "'"))
                .isEqualTo(2);
        assertThat(schema.number("select count(*) from inbox_parked where event_id = '" + failing
                        + "' and cause = 'IllegalArgumentException: no such item'"))
                .isOne();
    }

    @Test
    void a_replay_takes_the_parked_ones_in_in_order_and_the_subject_flows_again() throws Exception {
        UUID subject = Ids.next();
        household.failOn(sending.event(subject, 1), new IllegalArgumentException("no such item"));
        sending.event(subject, 2);
        start();
        awaitParked(2);
        Replaying replaying = new Replaying(household, new Handlers(List.of(household)));
        assertThat(replaying.replay(subject.toString())).isZero();
        household.recover();

        int replayed = replaying.replay(subject.toString());

        assertThat(replayed).isEqualTo(2);
        sending.event(subject, 3);
        awaitEffects(3);
        awaitParked(0);
        assertThat(schema.number("select count(*) from (select version, lag(version) over (order by seq) as earlier "
                        + "from effect) e where earlier > version"))
                .isZero();
    }

    @Test
    void what_is_no_event_or_has_unreadable_data_parks_and_the_rest_goes_on() {
        UUID subject = Ids.next();
        sending.raw("k1", Map.of(), "{}");
        Map<String, String> withoutVersion = sending.headers(Ids.next(), subject, 1);
        withoutVersion.remove("ce_aggregateversion");
        sending.raw("k2", withoutVersion, "{\"size\":1}");
        sending.raw("k3", sending.headers(Ids.next(), Ids.next(), 1), "{\"size\":");
        sending.raw("k4", sending.headers(Ids.next(), Ids.next(), 1), "{\"size\":\"many\"}");
        sending.event(Ids.next(), 1);

        start();

        awaitEffects(1);
        awaitParked(4);
        assertThat(schema.number("select count(*) from inbox_parked where consumer = 'unreadable'"))
                .isEqualTo(2);
    }

    @Test
    void a_failure_of_the_database_is_tried_again_until_it_is_over() {
        UUID subject = Ids.next();
        UUID first = Ids.next();
        household.failOn(first, new IllegalStateException(new SQLException("deadlock detected", "40P01")));
        sending.event(first, subject, 1);
        sending.event(subject, 2);
        start();
        await().atMost(PATIENCE).until(() -> consumers.get(0).oldestWaiting() != null);
        await().during(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .until(() -> schema.number("select count(*) from effect") == 0);

        household.recover();

        awaitEffects(2);
        assertThat(schema.number("select count(*) from inbox_parked")).isZero();
        await().atMost(PATIENCE).until(() -> consumers.get(0).oldestWaiting() == null);
    }

    @Test
    void a_rebalance_while_events_flow_neither_loses_nor_repeats_an_effect() {
        List<UUID> subjects = IntStream.range(0, 12).mapToObj(i -> Ids.next()).toList();
        start();
        send(subjects, 1, 20);
        EventConsumer second = start(Household.consumer(schema, sending.type()));
        send(subjects, 21, 40);
        await().atMost(PATIENCE).until(() -> schema.number("select count(*) from effect") > 300);
        second.close();
        send(subjects, 41, 50);

        awaitEffects(subjects.size() * 50);
        assertThat(schema.number("select count(distinct event_id) from effect")).isEqualTo(subjects.size() * 50L);
        assertThat(schema.number("select count(*) from (select version, lag(version) over (partition by subject "
                        + "order by seq) as earlier from effect) e where earlier > version"))
                .isZero();
    }

    private void send(List<UUID> subjects, int from, int to) {
        for (int version = from; version <= to; version++) {
            for (UUID subject : subjects) {
                sending.event(subject, version);
            }
        }
    }

    private void start() {
        start(household);
    }

    private EventConsumer start(Household... handlers) {
        Counter handled = new SimpleMeterRegistry().counter("handled");
        EventConsumer consumer = new EventConsumer(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers()),
                sending.topic() + "-group",
                new Handlers(List.of(handlers)),
                new Intake(handlers[0]),
                CONFIG,
                handled);
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    private void awaitEffects(int count) {
        await().atMost(PATIENCE).until(() -> schema.number("select count(*) from effect") == count);
    }

    private void awaitParked(int count) {
        await().atMost(PATIENCE).until(() -> schema.number("select count(*) from inbox_parked") == count);
    }
}
