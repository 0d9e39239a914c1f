package org.linli.chassis.inbox.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.linli.chassis.event.BackOff;

/** One partition's records that wait to be handled, and how its first one is faring. */
final class Lane {

    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private final BackOff backOff;
    private long notBefore = System.nanoTime();
    private int failures;
    private boolean singly;
    private long nextOffset = -1;

    Lane(BackOff backOff) {
        this.backOff = backOff;
    }

    void add(List<ConsumerRecord<String, byte[]>> messages) {
        messages.forEach(message -> waiting.add(Arrival.of(message)));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean isReady() {
        return !waiting.isEmpty() && pause().isZero();
    }

    /** How long the lane still has to wait after a failure. */
    Duration pause() {
        return Duration.ofNanos(Math.max(0, notBefore - System.nanoTime()));
    }

    /** True after a transaction of several records failed, until the records that were waiting then are through. */
    boolean isSingly() {
        return singly;
    }

    void goSingly() {
        singly = true;
    }

    Arrival first() {
        return waiting.element();
    }

    /** The records that can share a transaction, at most the given number. */
    List<Arrival> head(int atMost) {
        return waiting.stream()
                .limit(atMost)
                .takeWhile(it -> it.envelope() != null)
                .toList();
    }

    void done(int count) {
        for (int i = 0; i < count; i++) {
            nextOffset = waiting.remove().message().offset() + 1;
        }
        succeeded();
        singly = singly && !waiting.isEmpty();
    }

    /** Forgets the failures, because what failed is dealt with. */
    void succeeded() {
        failures = 0;
        backOff.reset();
    }

    /** Waits before the next attempt; answers how many failed in a row. */
    int failed() {
        notBefore = System.nanoTime() + backOff.next().toNanos();
        return ++failures;
    }

    /** Waits before the next attempt without counting it against the event. */
    void hold() {
        notBefore = System.nanoTime() + backOff.next().toNanos();
    }

    /** The offset to commit: the one after the last record that is done; negative when none is. */
    long nextOffset() {
        return nextOffset;
    }

    /** The time of the record that waits longest. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(waiting.peek())
                .map(it -> Instant.ofEpochMilli(it.message().timestamp()));
    }
}
