package org.linli.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.chassis.event.EventJson;
import org.linli.chassis.event.EventName;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.id.Ids;

/** Records what an aggregate has to tell, in the transaction that changes it. */
@ApplicationScoped
public class Outbox {

    private static final Object BELL_IS_TIED = Outbox.class;

    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    OutboxConfig config;

    @Inject
    Clock clock;

    @Inject
    Instance<CommitBell> bell;

    @ConfigProperty(name = "linli.service")
    String service;

    /**
     * Writes the event at once, so that its sequence number is taken after the aggregate was loaded: order per
     * aggregate rests on that. It is published soon after the commit, and never if the transaction rolls back.
     *
     * @param event an instance of a class with {@link org.linli.chassis.event.EventType}, of this service
     * @return the event's id
     * @throws EventTooLargeException when the data has more than {@code linli.outbox.max-event-bytes}
     * @throws IllegalArgumentException when the class names no event of this service
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(EventSource aggregate, Object event) {
        EventName name = EventName.of(event.getClass());
        if (!name.service().equals(service)) {
            throw new IllegalArgumentException(name.type() + " is not an event of " + service);
        }
        byte[] data = EventJson.write(event);
        if (data.length > config.maxEventBytes()) {
            throw new EventTooLargeException(name.type(), data.length, config.maxEventBytes());
        }
        UUID id = Ids.next();
        insert(new NewEvent(
                id,
                name.type(),
                aggregate.id(),
                aggregate.nextEventVersion(),
                aggregate.areaPath(),
                clock.instant(),
                TraceParent.current(),
                data));
        ringAfterCommit();
        return id;
    }

    private void insert(NewEvent event) {
        try (Connection connection = database.getConnection()) {
            event.insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be recorded", e);
        }
    }

    // After the commit and not by NOTIFY inside it, because that would make all commits queue for one lock.
    private void ringAfterCommit() {
        if (transactions.getResource(BELL_IS_TIED) == null) {
            transactions.putResource(BELL_IS_TIED, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new Ringing());
        }
    }

    private final class Ringing implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing is left to do before: the row is written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.get().ring();
            }
        }
    }
}
