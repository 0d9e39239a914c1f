package org.linli.chassis.inbox.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.chassis.event.TimePartitions;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.InboxConfig;
import org.linli.chassis.inbox.intake.EventConsumer;
import org.linli.chassis.inbox.intake.Handlers;
import org.linli.chassis.inbox.intake.InboxTransactions;
import org.linli.chassis.inbox.intake.Intake;

/** Starts the consumer after the migrations if anybody handles events, keeps the table in order, and stops it cleanly. */
@ApplicationScoped
class RunningInbox {

    @Inject
    DataSource database;

    @Inject
    InboxConfig config;

    @Inject
    Clock clock;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "linli.service")
    String service;

    @Inject
    MeterRegistry meters;

    @Inject
    InboxTransactions transactions;

    @Inject
    @Any
    Instance<EventHandler<?>> beans;

    private volatile EventConsumer consumer;
    private volatile double parked;

    void start(@Observes StartupEvent event) throws SQLException {
        partitions().maintain(clock.instant());
        Handlers handlers = new Handlers(beans.stream().toList());
        Counter handled = Counter.builder("linli.inbox.handled")
                .description("Events taken in")
                .register(meters);
        Gauge.builder("linli.inbox.lag", this::lagSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that was received and is not taken in")
                .register(meters);
        Gauge.builder("linli.inbox.parked", () -> parked)
                .description("Events that wait for an operator")
                .register(meters);
        if (config.enabled() && !handlers.topics().isEmpty()) {
            consumer =
                    new EventConsumer(kafka, "linli-" + service, handlers, new Intake(transactions), config, handled);
            consumer.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (consumer != null) {
            consumer.close();
        }
    }

    @Scheduled(every = "1h", delayed = "11m")
    void maintain() throws SQLException {
        partitions().maintain(clock.instant());
    }

    @Scheduled(every = "15s")
    void sample() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from inbox_parked")) {
            row.next();
            parked = row.getLong(1);
        }
    }

    /** False only when a consumer should run and its thread has ended. */
    boolean healthy() {
        EventConsumer started = consumer;
        return started == null || started.alive();
    }

    private TimePartitions partitions() {
        return new TimePartitions(database, "inbox_event", config.partitionsAhead(), config.retention());
    }

    private double lagSeconds() {
        EventConsumer started = consumer;
        Instant oldest = started == null ? null : started.oldestWaiting();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
