package org.linli.chassis.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.outbox.OutboxConfig;

/** What a relay does between taking the lease and losing it: replays first, then the next chunk. */
final class Term {

    private final Connection connection;
    private final RelayCursor cursor;
    private final ParkedRows parked;
    private final OutboxConfig config;
    private Batch batch;
    private int portion;

    Term(Connection connection, RelayCursor cursor, OutboxConfig config) {
        this.connection = connection;
        this.cursor = cursor;
        this.parked = new ParkedRows(connection);
        this.config = config;
        this.portion = config.chunkSize();
    }

    /** One part of the work, done or not done as a whole. */
    @FunctionalInterface
    private interface Settlement {
        void settle() throws SQLException, LeaseLostException;
    }

    /**
     * Publishes one chunk. After a failure the chunk is one event and grows from there: a producer whose request is refused
     * as too large may cut it into the same parts for ever (KAFKA-8350), and only an event that is alone in its request is
     * told from the others.
     *
     * @return how many events were published, or -1 when there was nothing to do
     */
    int step(EventPublisher publisher)
            throws SQLException, LeaseLostException, PublishingFailedException, InterruptedException {
        List<OutboxEvent> replays = parked.replays(portion);
        int published = replays.isEmpty() ? publishNext(publisher) : replay(replays, publisher);
        portion = Math.min(config.chunkSize(), 2 * portion);
        return published;
    }

    private int replay(List<OutboxEvent> replays, EventPublisher publisher)
            throws SQLException, LeaseLostException, PublishingFailedException, InterruptedException {
        Waves.Outcome outcome = new Waves(publisher, cursor).publish(replays, Set.of());
        inTransaction(() -> {
            cursor.renew();
            parked.remove(outcome.published());
            parked.park(outcome.parked());
            parked.endReplay(outcome.parked().keySet());
        });
        throwIfFailed(outcome);
        return outcome.published().size();
    }

    private int publishNext(EventPublisher publisher)
            throws SQLException, LeaseLostException, PublishingFailedException, InterruptedException {
        if (batch == null || batch.isUsedUp()) {
            batch = Batch.read(connection, cursor, config.lookAhead());
        }
        if (batch.isUsedUp()) {
            return finishEmptyBatch();
        }
        List<Batch.Key> keys = batch.chunk(portion);
        List<OutboxEvent> events =
                OutboxEvent.load(connection, keys.stream().map(Batch.Key::id).toList());
        Set<UUID> subjects = events.stream().map(OutboxEvent::subject).collect(Collectors.toSet());
        Waves.Outcome outcome = new Waves(publisher, cursor).publish(events, parked.subjects(subjects));
        if (outcome.failure() == null) {
            settle(outcome, keys);
        } else {
            // Refused events are noted even so: a broker may refuse their whole request for their sake, for ever.
            keepRefused(outcome.parked());
        }
        throwIfFailed(outcome);
        return outcome.published().size();
    }

    private int finishEmptyBatch() throws SQLException, LeaseLostException {
        boolean interrupted = cursor.target() != null;
        if (interrupted) {
            cursor.moveTo(cursor.target());
        }
        batch = null;
        return interrupted ? 0 : -1;
    }

    private void settle(Waves.Outcome outcome, List<Batch.Key> keys) throws SQLException, LeaseLostException {
        int count = keys.size();
        long last = keys.get(count - 1).seq();
        inTransaction(() -> {
            if (batch.endsAfter(count)) {
                cursor.moveTo(batch.target());
            } else {
                cursor.moveWithin(batch.target(), last);
            }
            if (!outcome.parked().isEmpty()) {
                parked.park(outcome.parked());
            }
        });
        batch.advance(count);
    }

    private void keepRefused(Map<OutboxEvent, String> refused) throws SQLException, LeaseLostException {
        if (!refused.isEmpty()) {
            inTransaction(() -> {
                cursor.renew();
                parked.park(refused);
            });
        }
    }

    private void throwIfFailed(Waves.Outcome outcome) throws PublishingFailedException {
        if (outcome.failure() != null) {
            portion = 1;
            throw new PublishingFailedException(outcome.failure());
        }
    }

    private void inTransaction(Settlement work) throws SQLException, LeaseLostException {
        connection.setAutoCommit(false);
        try {
            work.settle();
            connection.commit();
        } catch (SQLException | LeaseLostException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
