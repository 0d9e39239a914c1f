package org.linli.chassis.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.linli.chassis.event.BackOff;
import org.linli.chassis.log.Scrubbing;
import org.linli.chassis.outbox.OutboxConfig;

/**
 * The thread that competes for the lease and, while it has it, publishes. Nothing that the database or the broker does
 * ends it.
 */
public final class OutboxRelay implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(15);

    private final DataSource database;
    private final Supplier<? extends EventPublisher> publishers;
    private final OutboxConfig config;
    private final IntConsumer published;
    private final String owner = UUID.randomUUID().toString();
    private final Wake wake = new Wake();
    private final BackOff backOff;
    private final Thread thread = new Thread(this, "linli-outbox-relay");
    private volatile boolean closing;
    private volatile boolean leading;

    /**
     * @param publishers makes a publisher for each attempt after a failure, so that nothing of a failed attempt lingers
     * @param published is told how many events each chunk published
     */
    public OutboxRelay(
            DataSource database,
            Supplier<? extends EventPublisher> publishers,
            OutboxConfig config,
            IntConsumer published) {
        this.database = database;
        this.publishers = publishers;
        this.config = config;
        this.published = published;
        this.backOff = new BackOff(config.backOff(), config.maxBackOff());
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Says that there may be something to publish; a relay without the lease need not know. */
    public void wake() {
        if (leading) {
            wake.call();
        }
    }

    /** Whether this relay holds the lease as far as it knows. */
    public boolean leading() {
        return leading;
    }

    public boolean alive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        while (!closing) {
            try {
                if (!lead() && !closing) {
                    wake.await(config.pollInterval());
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (LeaseLostException e) {
                LOG.info("Another relay has taken over");
            } catch (SQLException | RuntimeException e) {
                LOG.warn("The outbox cannot be read; trying again", e);
                pause();
            }
        }
    }

    /** Leads until the lease is lost; false when another relay has it. */
    private boolean lead() throws SQLException, LeaseLostException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            Optional<RelayCursor> cursor = RelayCursor.acquire(connection, owner, config.lease());
            if (cursor.isEmpty()) {
                return false;
            }
            LOG.debug("Leading");
            leading = true;
            try {
                publish(new Term(connection, cursor.get(), config), cursor.get());
            } finally {
                leading = false;
            }
            cursor.get().release();
            return true;
        }
    }

    private void publish(Term term, RelayCursor cursor) throws SQLException, LeaseLostException, InterruptedException {
        EventPublisher publisher = null;
        try {
            while (!closing) {
                try {
                    publisher = publisher == null ? openPublisher() : publisher;
                    stepOrSleep(term, cursor, publisher);
                } catch (PublishingFailedException e) {
                    LOG.warnf("Publishing failed and will be tried again: %s", Scrubbing.cause(e.getCause()));
                    close(publisher);
                    publisher = null;
                    sleep(cursor, backOff.next(), false);
                }
            }
        } finally {
            close(publisher);
        }
    }

    private EventPublisher openPublisher() throws PublishingFailedException {
        try {
            return publishers.get();
        } catch (RuntimeException e) {
            throw new PublishingFailedException(e);
        }
    }

    private void stepOrSleep(Term term, RelayCursor cursor, EventPublisher publisher)
            throws SQLException, LeaseLostException, PublishingFailedException, InterruptedException {
        int count = term.step(publisher);
        if (count < 0) {
            sleep(cursor, config.pollInterval(), true);
        } else {
            backOff.reset();
            published.accept(count);
        }
    }

    // Sleeps in parts of a third of the lease, which has to be prolonged meanwhile.
    private void sleep(RelayCursor cursor, Duration duration, boolean wakeable)
            throws SQLException, LeaseLostException, InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        long part = config.lease().toNanos() / 3;
        boolean called = false;
        for (long left = duration.toNanos(); left > 0 && !called && !closing; left = end - System.nanoTime()) {
            called = wake.await(Duration.ofNanos(Math.min(left, part))) && wakeable;
            cursor.renewIfDue();
        }
    }

    private void pause() {
        try {
            Thread.sleep(backOff.next().toMillis());
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private static void close(EventPublisher publisher) {
        if (publisher != null) {
            publisher.close();
        }
    }

    /** Finishes the chunk under way, releases the lease and ends the thread. */
    @Override
    public void close() {
        closing = true;
        wake.call();
        try {
            thread.join(PATIENCE_AT_CLOSE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
