package org.linli.chassis.inbox.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.scratch.ScratchSchema;

/** A consumer that writes each event down, in a database of its own, and fails as it is told to. */
final class Household implements EventHandler<Household.Changed>, InboxTransactions {

    /** The part of the event that this consumer reads. */
    record Changed(int size) {}

    /** All handlers of a service join the transaction of the thread. */
    private static final ThreadLocal<Connection> JOINED = new ThreadLocal<>();

    private final ScratchSchema schema;
    private final String type;
    private final String name;
    private final Map<UUID, RuntimeException> failing = new ConcurrentHashMap<>();
    private Connection pooled;

    private Household(ScratchSchema schema, String type, String name) {
        this.schema = schema;
        this.type = type;
        this.name = name;
    }

    static ScratchSchema inbox() {
        ScratchSchema schema = ScratchSchema.with("V0002__create_inbox.sql", "V0020__partition_by_owner.sql");
        schema.make("create table effect (seq bigint generated always as identity, consumer text, "
                + "event_id uuid, subject uuid, version bigint, size int)");
        return schema;
    }

    static Household consumer(ScratchSchema schema, String type) {
        return consumer(schema, type, "households");
    }

    static Household consumer(ScratchSchema schema, String type, String name) {
        return new Household(schema, type, name);
    }

    void failOn(UUID eventId, RuntimeException failure) {
        failing.put(eventId, failure);
    }

    void recover() {
        failing.clear();
    }

    @Override
    public Set<String> eventTypes() {
        return Set.of(type);
    }

    @Override
    public Class<Changed> dataType() {
        return Changed.class;
    }

    @Override
    public String consumer() {
        return name;
    }

    @Override
    public void on(IncomingEvent<Changed> event) {
        try (PreparedStatement insert = JOINED.get()
                .prepareStatement("insert into effect (consumer, event_id, subject, version, size) "
                        + "values (?, ?, ?, ?, ?)")) {
            insert.setString(1, name);
            insert.setObject(2, event.id());
            insert.setObject(3, event.subject());
            insert.setLong(4, event.aggregateVersion());
            insert.setInt(5, event.data().size());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        RuntimeException failure = failing.get(event.id());
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public synchronized void run(Work work) throws Exception {
        if (pooled == null || pooled.isClosed()) {
            pooled = schema.connect();
            pooled.setAutoCommit(false);
        }
        JOINED.set(pooled);
        try {
            work.with(pooled);
            pooled.commit();
        } catch (Throwable e) {
            pooled.rollback();
            throw e;
        } finally {
            JOINED.remove();
        }
    }
}
