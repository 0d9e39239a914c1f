package org.linli.chassis.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.outbox.NewEvent;
import org.linli.chassis.scratch.ScratchSchema;

/** A business transaction on one connection, as slow and as interleaved as a test wants it. */
public final class Writing implements AutoCloseable {

    private final Connection connection;

    private Writing(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    public static ScratchSchema outbox() {
        ScratchSchema schema = ScratchSchema.with("V0001__create_outbox.sql", "V0020__partition_by_owner.sql");
        schema.make("create table counted (id uuid primary key, version bigint not null default 0)");
        return schema;
    }

    public static UUID aggregate(ScratchSchema schema) {
        UUID id = Ids.next();
        schema.execute("insert into counted (id) values ('" + id + "')");
        return id;
    }

    public static Writing begin(ScratchSchema schema) throws SQLException {
        return new Writing(schema.connect());
    }

    /** Records one event about the subject in a transaction of its own. */
    public static UUID commitOne(ScratchSchema schema, UUID subject) throws SQLException {
        try (Writing writing = begin(schema)) {
            UUID id = writing.change(subject);
            writing.commit();
            return id;
        }
    }

    /** Takes a transaction id before anything is changed. */
    public Writing takeXid() throws SQLException {
        xid();
        return this;
    }

    public String xid() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Changes the aggregate under its row lock and records the event. */
    public UUID change(UUID subject) throws SQLException {
        UUID id = Ids.next();
        new NewEvent(
                        id,
                        "linli.chassis.counted.v1",
                        subject,
                        nextVersion(subject),
                        "411003",
                        Instant.parse("2026-03-18T01:02:03Z"),
                        null,
                        "{\"n\":1}".getBytes(StandardCharsets.UTF_8))
                .insert(connection);
        return id;
    }

    private long nextVersion(UUID subject) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update counted set version = version + 1 where id = ? returning version")) {
            update.setObject(1, subject);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
