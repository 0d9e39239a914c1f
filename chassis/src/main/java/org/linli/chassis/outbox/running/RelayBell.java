package org.linli.chassis.outbox.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.linli.chassis.outbox.CommitBell;
import org.linli.chassis.outbox.relay.OutboxRelay;
import org.linli.chassis.outbox.relay.Wake;

/**
 * Wakes the relay after commits: directly when it leads in this process, otherwise by a NOTIFY of its own that stands for
 * all commits of the last few milliseconds. A call that gets lost costs one poll interval.
 */
public final class RelayBell implements CommitBell, AutoCloseable {

    static final String CHANNEL = "linli_outbox";
    private static final Logger LOG = Logger.getLogger(RelayBell.class);
    private static final Duration UNTIL_CLOSED = Duration.ofMinutes(1);

    private final OutboxRelay relay;
    private final DataSource database;
    private final Duration gap;
    private final Wake rung = new Wake();
    private final Thread thread = new Thread(this::passOn, "linli-outbox-bell");
    private volatile boolean closing;

    /** @param relay this process's own, or null when it runs none */
    public RelayBell(OutboxRelay relay, DataSource database, Duration gap) {
        this.relay = relay;
        this.database = database;
        this.gap = gap;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void ring() {
        if (relay != null && relay.leading()) {
            relay.wake();
        } else {
            rung.call();
        }
    }

    private void passOn() {
        try {
            while (!closing) {
                if (rung.await(UNTIL_CLOSED) && !closing) {
                    notifyOthers();
                    Thread.sleep(gap.toMillis());
                }
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void notifyOthers() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        } catch (SQLException e) {
            LOG.debug("The relay was not woken; it will find the events by itself", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
