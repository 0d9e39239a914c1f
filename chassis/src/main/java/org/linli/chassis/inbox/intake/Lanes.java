package org.linli.chassis.inbox.intake;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.linli.chassis.event.BackOff;
import org.linli.chassis.inbox.InboxConfig;

/**
 * Works off the records of the partitions that this process has: many in one transaction while all goes well, one by one
 * in a partition where something failed.
 */
final class Lanes {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final Map<TopicPartition, Lane> lanes = new LinkedHashMap<>();
    private final Handlers handlers;
    private final Intake intake;
    private final InboxConfig config;
    private final Counter handled;

    Lanes(Handlers handlers, Intake intake, InboxConfig config, Counter handled) {
        this.handlers = handlers;
        this.intake = intake;
        this.config = config;
        this.handled = handled;
    }

    void add(ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            lanes.computeIfAbsent(partition, unused -> new Lane(new BackOff(config.backOff(), config.maxBackOff())))
                    .add(records.records(partition));
        }
    }

    void remove(Collection<TopicPartition> partitions) {
        lanes.keySet().removeAll(partitions);
    }

    void clear() {
        lanes.clear();
    }

    /** Handles what is ready: at most one transaction of many, and the first record of each lane that goes singly. */
    void work() {
        workTogether();
        lanes.values().stream().filter(Lane::isSingly).filter(Lane::isReady).forEach(this::workSingly);
    }

    private void workTogether() {
        Map<Lane, Integer> shares = new LinkedHashMap<>();
        List<Delivery> deliveries = new ArrayList<>();
        int room = config.batchSize();
        for (Lane lane : lanes.values()) {
            if (lane.isReady() && !lane.isSingly() && room > 0) {
                List<Arrival> head = lane.head(room);
                head.forEach(arrival -> deliveries.addAll(handlers.deliveries(arrival)));
                shares.put(lane, head.size());
                room -= head.size();
            }
        }
        try {
            intake.takeIn(deliveries);
            handled.increment(deliveries.size());
            shares.forEach(Lanes::doneOrSingly);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.debug("A transaction of many failed; going one by one", e);
            shares.keySet().forEach(Lane::goSingly);
        }
    }

    // What stands first and cannot share a transaction is no event: it goes alone.
    private static void doneOrSingly(Lane lane, int share) {
        lane.done(share);
        if (share == 0) {
            lane.goSingly();
        }
    }

    private void workSingly(Lane lane) {
        Arrival arrival = lane.first();
        for (Delivery delivery : handlers.deliveries(arrival)) {
            if (!takeIn(lane, delivery)) {
                return;
            }
            lane.succeeded();
        }
        lane.done(1);
    }

    private boolean takeIn(Lane lane, Delivery delivery) {
        try {
            if (delivery.handler() == null) {
                throw delivery.arrival().unreadable();
            }
            intake.takeIn(List.of(delivery));
            handled.increment();
            return true;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return failed(lane, delivery, e);
        }
    }

    private boolean failed(Lane lane, Delivery delivery, Throwable cause) {
        Failure failure = Failure.of(cause);
        if (failure == Failure.PASSING) {
            LOG.warnf(
                    cause,
                    "%s has to wait with event %s",
                    delivery.consumer(),
                    delivery.key().eventId());
            lane.hold();
            return false;
        }
        if (failure == Failure.ITS_OWN && lane.failed() < config.attempts()) {
            return false;
        }
        return park(lane, delivery, cause);
    }

    private boolean park(Lane lane, Delivery delivery, Throwable cause) {
        try {
            intake.park(delivery, InboxRows.causeOf(cause));
            LOG.errorf(
                    cause,
                    "%s parked event %s",
                    delivery.consumer(),
                    delivery.key().eventId());
            return true;
        } catch (Exception e) {
            LOG.warnf(
                    e,
                    "%s could not park event %s yet",
                    delivery.consumer(),
                    delivery.key().eventId());
            lane.hold();
            return false;
        }
    }

    /** The partitions that must not deliver more before what they delivered is done. */
    Set<TopicPartition> busy() {
        return lanes.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How long there is nothing to do unless something arrives. */
    Duration idle(Duration atMost) {
        return lanes.values().stream()
                .filter(lane -> !lane.isEmpty())
                .map(Lane::pause)
                .min(Comparator.naturalOrder())
                .filter(pause -> pause.compareTo(atMost) < 0)
                .orElse(atMost);
    }

    Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        lanes.forEach((partition, lane) -> {
            if (lane.nextOffset() >= 0) {
                offsets.put(partition, new OffsetAndMetadata(lane.nextOffset()));
            }
        });
        return offsets;
    }

    Optional<Instant> oldest() {
        return lanes.values().stream().flatMap(lane -> lane.oldest().stream()).min(Comparator.naturalOrder());
    }
}
