package org.linli.chassis.outbox.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.chassis.event.EventName;
import org.linli.chassis.event.TimePartitions;
import org.linli.chassis.outbox.CommitBell;
import org.linli.chassis.outbox.OutboxConfig;
import org.linli.chassis.outbox.relay.EventPublisher;
import org.linli.chassis.outbox.relay.OutboxRelay;

/** Starts the relay, its bell and its ear after the migrations, keeps the table in order, and stops them cleanly. */
@ApplicationScoped
class RunningRelay implements CommitBell {

    private final DataSource database;
    private final OutboxConfig config;
    private final Clock clock;
    private final Map<String, Object> kafka;
    private final String service;
    private final MeterRegistry meters;
    private final TimePartitions partitions;
    private final OutboxGauges gauges;
    private volatile boolean topicExists;
    private volatile OutboxRelay relay;
    private volatile RelayBell bell;
    private volatile BellListener listener;

    @Inject
    RunningRelay(
            DataSource database,
            OutboxConfig config,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "linli.service") String service,
            MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.kafka = kafka;
        this.service = service;
        this.meters = meters;
        this.partitions = new TimePartitions(database, "outbox_event", config.partitionsAhead(), config.retention());
        this.gauges = new OutboxGauges(database, clock);
    }

    void start(@Observes StartupEvent event) throws SQLException {
        partitions.maintain(clock.instant());
        gauges.register(meters);
        if (config.relayEnabled()) {
            Counter published = Counter.builder("linli.outbox.published")
                    .description("Events confirmed by the broker")
                    .register(meters);
            relay = new OutboxRelay(database, this::openPublisher, config, published::increment);
            Gauge.builder("linli.outbox.relay.active", relay, it -> it.leading() ? 1 : 0)
                    .description("Whether this process publishes for its service")
                    .register(meters);
            listener = new BellListener(database, relay);
            relay.start();
            listener.start();
        }
        bell = new RelayBell(relay, database, config.bellGap());
        bell.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (bell != null) {
            bell.close();
        }
        if (relay != null) {
            listener.close();
            relay.close();
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void maintain() throws SQLException {
        partitions.maintain(clock.instant());
    }

    @Scheduled(every = "15s")
    void sample() throws SQLException {
        gauges.sample();
    }

    @Override
    public void ring() {
        RelayBell started = bell;
        if (started != null) {
            started.ring();
        }
    }

    /** False only when a relay should run and its thread has ended. */
    boolean healthy() {
        OutboxRelay started = relay;
        return started == null || started.alive();
    }

    private EventPublisher openPublisher() {
        if (!topicExists) {
            EventTopic.ensure(kafka, EventName.topicOf(service), config.topicPartitions());
            topicExists = true;
        }
        return new KafkaEventPublisher(kafka, service, config);
    }
}
