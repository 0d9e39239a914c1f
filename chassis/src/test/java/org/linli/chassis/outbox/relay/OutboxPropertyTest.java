package org.linli.chassis.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.linli.chassis.event.Settings;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.scratch.ScratchSchema;

/**
 * The law of the outbox: whatever transactions and relays do to each other, every committed event is told, no other is,
 * and the first telling is in each aggregate's order.
 */
class OutboxPropertyTest {

    private static final int AGGREGATES = 5;
    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 35;
    private static final OutboxConfig CONFIG = Settings.of(
            OutboxConfig.class,
            Map.of(
                    "linli.outbox.lease", "PT0.15S",
                    "linli.outbox.poll-interval", "PT0.01S",
                    "linli.outbox.back-off", "PT0.005S",
                    "linli.outbox.max-back-off", "PT0.02S",
                    "linli.outbox.chunk-size", "5",
                    "linli.outbox.look-ahead", "12"));

    private final ScratchSchema schema = Writing.outbox();
    private final ExecutorService network = Executors.newFixedThreadPool(4);
    private final Topic topic = new Topic();
    private final Set<UUID> committed = ConcurrentHashMap.newKeySet();

    @AfterEach
    void hangUp() {
        network.shutdown();
    }

    @RepeatedTest(3)
    void nothing_is_lost_invented_or_told_out_of_order() throws Exception {
        long seed = System.nanoTime();
        List<UUID> aggregates = IntStream.range(0, AGGREGATES)
                .mapToObj(unused -> Writing.aggregate(schema))
                .toList();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

        // When writers interleave while relays fail, freeze, come back too late and die
        List<CompletableFuture<Void>> writing = IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(new Random(seed + i), aggregates), writers))
                .toList();
        List<MortalRelay> relays =
                trouble(new Random(~seed), CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)));
        writing.forEach(CompletableFuture::join);
        writers.shutdown();

        // Then
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(new HashSet<>(topic.ids()))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(committed));
        relays.forEach(MortalRelay::stop);
        topic.firstSeen().forEach((aggregate, versions) -> assertThat(versions)
                .as("seed %d, aggregate %s", seed, aggregate)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, versions.size()).boxed().toList()));
        assertThat(topic.told()).as("there was trouble").hasSizeGreaterThan(committed.size());
    }

    private void write(Random random, List<UUID> aggregates) {
        try {
            for (int i = 0; i < TRANSACTIONS; i++) {
                writeOnce(random, aggregates);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeOnce(Random random, List<UUID> aggregates) throws SQLException {
        try (Writing writing = Writing.begin(schema)) {
            if (random.nextInt(3) == 0) {
                writing.takeXid();
                dawdle(random, 10);
            }
            int first = random.nextInt(AGGREGATES);
            List<UUID> events = new ArrayList<>(List.of(writing.change(aggregates.get(first))));
            // Always in the same direction, or two writers would wait for each other.
            if (first + 1 < AGGREGATES && random.nextBoolean()) {
                dawdle(random, 5);
                events.add(writing.change(aggregates.get(first + 1)));
                events.add(writing.change(aggregates.get(first)));
            }
            dawdle(random, random.nextInt(30) == 0 ? 200 : 3);
            if (random.nextInt(5) == 0) {
                writing.rollback();
            } else {
                writing.commit();
                committed.addAll(events);
            }
        }
    }

    private List<MortalRelay> trouble(Random random, CompletableFuture<Void> writing) throws SQLException {
        List<MortalRelay> relays = new ArrayList<>(List.of(relay(random), relay(random)));
        while (!writing.isDone()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40 + random.nextInt(120)));
            relays.remove(random.nextInt(relays.size())).kill();
            relays.add(relay(random));
        }
        return relays;
    }

    private MortalRelay relay(Random seeds) {
        Random random = new Random(seeds.nextLong());
        return new MortalRelay(schema.source(), new Unreliable(random), CONFIG);
    }

    private static void dawdle(Random random, int millis) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(millis * 1000)));
    }

    /** A way to the topic that fails before or after the event got there, and freezes for longer than the lease. */
    private final class Unreliable implements EventPublisher {

        private final Random random;

        Unreliable(Random random) {
            this.random = random;
        }

        @Override
        public CompletableFuture<Void> publish(OutboxEvent event) {
            int fate = random.nextInt(60);
            int freeze = fate == 0 ? random.nextInt(400) : 0;
            // In another thread, as a producer does: what follows in the wave is under way when this one fails.
            return CompletableFuture.runAsync(() -> send(event, fate, freeze), network);
        }

        private void send(OutboxEvent event, int fate, int freeze) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(freeze));
            if (fate == 1) {
                throw new IllegalStateException("not sent");
            }
            topic.publish(event).join();
            if (fate == 2) {
                throw new IllegalStateException("sent, but nobody knows");
            }
        }

        @Override
        public void close() {
            // The topic outlives each way to it.
        }
    }
}
