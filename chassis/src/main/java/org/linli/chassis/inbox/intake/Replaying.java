package org.linli.chassis.inbox.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.linli.chassis.inbox.EventHandler;

/** Takes parked events in again, each in its own transaction, in order, up to the first of a line that fails again. */
public final class Replaying {

    private static final Logger LOG = Logger.getLogger(Replaying.class);

    private final InboxTransactions transactions;
    private final Handlers handlers;

    public Replaying(InboxTransactions transactions, Handlers handlers) {
        this.transactions = transactions;
        this.handlers = handlers;
    }

    /** @return how many events were taken in */
    public int replay(String subject) throws Exception {
        int count = 0;
        for (Delivery.Line line : linesOf(subject)) {
            while (replayFirst(line)) {
                count++;
            }
        }
        return count;
    }

    private List<Delivery.Line> linesOf(String subject) throws Exception {
        List<Delivery.Line> lines = new ArrayList<>();
        transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select distinct consumer from inbox_parked where subject = ? order by consumer")) {
                select.setString(1, subject);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        lines.add(new Delivery.Line(row.getString(1), subject));
                    }
                }
            }
        });
        return lines;
    }

    private boolean replayFirst(Delivery.Line line) throws Exception {
        AtomicBoolean replayed = new AtomicBoolean();
        try {
            transactions.run(connection -> {
                InboxRows rows = new InboxRows(connection);
                rows.lock(line);
                Optional<ParkedMessage> first = ParkedMessage.first(connection, line);
                if (first.isPresent()) {
                    first.get().remove(connection, line.consumer());
                    takeIn(rows, line, Arrival.of(first.get().message()));
                    replayed.set(true);
                }
            });
            return replayed.get();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            if (Failure.of(e) == Failure.PASSING) {
                throw e;
            }
            LOG.errorf(e, "%s failed again on a parked event", line.consumer());
            noteCause(line, e);
            return false;
        }
    }

    private void takeIn(InboxRows rows, Delivery.Line line, Arrival arrival) throws SQLException {
        if (arrival.envelope() == null) {
            throw arrival.unreadable();
        }
        if (!line.consumer().equals(Delivery.NOBODY)) {
            EventHandler<?> handler = handlers.named(line.consumer())
                    .orElseThrow(() -> new IllegalStateException("There is no handler " + line.consumer()));
            Handling.handle(handler, arrival);
            return;
        }
        // It was no event to the code of then and is one to the code of now.
        List<Delivery> deliveries = handlers.deliveries(arrival);
        rows.claim(deliveries);
        deliveries.forEach(delivery -> Handling.handle(delivery.handler(), arrival));
    }

    private void noteCause(Delivery.Line line, Throwable failure) throws Exception {
        transactions.run(connection -> {
            Optional<ParkedMessage> first = ParkedMessage.first(connection, line);
            if (first.isPresent()) {
                new InboxRows(connection).noteCause(line.consumer(), first.get().eventId(), failure);
            }
        });
    }
}
