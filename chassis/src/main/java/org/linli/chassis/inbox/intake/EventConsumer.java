package org.linli.chassis.inbox.intake;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.linli.chassis.event.BackOff;
import org.linli.chassis.inbox.InboxConfig;

/** The thread that reads the topics. Nothing that the broker, the database or a handler does ends it. */
public final class EventConsumer implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(15);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Map<String, Object> settings;
    private final Handlers handlers;
    private final Lanes lanes;
    private final BackOff backOff;
    private final Thread thread = new Thread(this, "linli-inbox");
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private volatile Consumer<String, byte[]> consumer;
    private volatile Instant oldest;
    private volatile boolean closing;

    public EventConsumer(
            Map<String, Object> kafka,
            String group,
            Handlers handlers,
            Intake intake,
            InboxConfig config,
            Counter handled) {
        this.settings = settings(kafka, group, config);
        this.handlers = handlers;
        this.lanes = new Lanes(handlers, intake, config, handled);
        this.backOff = new BackOff(config.backOff(), config.maxBackOff());
        thread.setDaemon(true);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String group, InboxConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        int session = (int) config.sessionTimeout().toMillis();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        // A topic belongs to the service that sends on it, which makes it with the right number of partitions.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int)
                config.topicDiscovery().toMillis());
        return settings;
    }

    public void start() {
        thread.start();
    }

    public boolean alive() {
        return thread.isAlive();
    }

    /** When the record was sent that has waited longest here, or null when none waits. */
    public Instant oldestWaiting() {
        return oldest;
    }

    @Override
    public void run() {
        while (!closing) {
            try (Consumer<String, byte[]> opened =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                opened.subscribe(handlers.topics(), new Reassignment(opened));
                consume(opened);
            } catch (WakeupException e) {
                LOG.debug("Woken to close");
            } catch (RuntimeException e) {
                LOG.warn("Reading events failed; starting again", e);
                pause();
            }
            lanes.clear();
            committed = Map.of();
        }
    }

    private void consume(Consumer<String, byte[]> opened) {
        try {
            while (!closing) {
                lanes.add(opened.poll(lanes.idle(POLL)));
                oldest = lanes.oldest().orElse(null);
                lanes.work();
                oldest = lanes.oldest().orElse(null);
                commit(opened);
                holdBusyPartitions(opened);
                backOff.reset();
            }
        } finally {
            farewell(opened);
        }
    }

    private void commit(Consumer<String, byte[]> opened) {
        Map<TopicPartition, OffsetAndMetadata> offsets = lanes.offsets();
        if (!offsets.equals(committed)) {
            // A commit that fails is made good by the next one or by the inbox.
            opened.commitAsync(offsets, (unused, failure) -> {
                if (failure != null) {
                    LOG.debug("Offsets were not committed", failure);
                }
            });
            committed = offsets;
        }
    }

    private void holdBusyPartitions(Consumer<String, byte[]> opened) {
        Set<TopicPartition> busy = lanes.busy();
        busy.retainAll(opened.assignment());
        Set<TopicPartition> free = new HashSet<>(opened.paused());
        free.removeAll(busy);
        opened.pause(busy);
        opened.resume(free);
    }

    private void farewell(Consumer<String, byte[]> opened) {
        try {
            opened.commitSync(lanes.offsets(), FAREWELL);
        } catch (KafkaException e) {
            LOG.debug("Offsets were not committed at the end; the inbox knows what is done", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(backOff.next().toMillis());
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** Finishes the records under way, commits and leaves the group. */
    @Override
    public void close() {
        closing = true;
        Consumer<String, byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
        try {
            thread.join(PATIENCE_AT_CLOSE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of partitions that another process takes over. */
    private final class Reassignment implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> opened;

        Reassignment(Consumer<String, byte[]> opened) {
            this.opened = opened;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            farewell(opened);
            lanes.remove(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // They begin at their committed offsets with lanes of their own.
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            lanes.remove(partitions);
        }
    }
}
