package org.linli.e2e.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.e2e.stack.Databases;

/**
 * The floor under durable intake: the rows that one filing leaves, written by hand into tables of the same shape in the
 * same database, one transaction per matter, one connection per client, statements prepared once.
 */
final class PlainInserts implements ClosedLoad.Clients, AutoCloseable {

    private static final List<String> TABLES =
            List.of("grievance", "timeline_entry", "outbox_event", "idempotency_key");

    private final Databases databases;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final List<Connection> open = Collections.synchronizedList(new ArrayList<>());

    /** Makes the tables and takes one filed matter's rows as the pattern for all. */
    PlainInserts(Databases databases) throws SQLException {
        this.databases = databases;
        try (Connection connection = databases.owner("grievance");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
            statement.execute("create schema bench");
            statement.execute("create sequence bench.seq cache 1");
            for (String table : TABLES) {
                create(statement, table);
            }
            statement.execute("alter table bench.outbox_event alter seq set default nextval('bench.seq')");
            statement.execute(
                    "alter table bench.timeline_entry add foreign key (grievance_id) references bench.grievance");
            statement.execute("alter table bench.grievance add foreign key (catalogue_version, item_code) "
                    + "references public.catalogue_item");
            readPattern(connection);
        }
    }

    private static void create(Statement statement, String table) throws SQLException {
        boolean partitioned = table.equals("outbox_event");
        statement.execute("create table bench." + table + " (like public." + table + " including all)"
                + (partitioned ? " partition by range (id)" : ""));
        if (partitioned) {
            statement.execute("create table bench.outbox_event_default partition of bench.outbox_event default");
        }
    }

    private void readPattern(Connection connection) throws SQLException {
        String id = Databases.query(
                        connection,
                        "select id from grievance where event_version = 1 and resident_id is not null "
                                + "order by id desc limit 1",
                        row -> row.getString(1))
                .get(0);
        pattern(connection, "grievance", "id = '" + id + "'");
        pattern(connection, "timeline_entry", "grievance_id = '" + id + "'");
        pattern(connection, "outbox_event", "subject = '" + id + "'");
        pattern(connection, "idempotency_key", "location like '%" + id + "'");
        rows.get("outbox_event").keySet().removeAll(List.of("seq", "xid"));
    }

    private void pattern(Connection connection, String table, String where) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table + " where " + where + " limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("no row of " + table + " to take as a pattern");
            }
            Map<String, String> values = new LinkedHashMap<>();
            ResultSetMetaData columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnName(i), row.getString(i));
            }
            rows.put(table, values);
        }
    }

    @Override
    public ClosedLoad.Work client(int client) throws SQLException {
        Connection connection = databases.owner("grievance");
        open.add(connection);
        connection.setAutoCommit(false);
        Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
        for (String table : TABLES) {
            String columns = String.join(", ", rows.get(table).keySet());
            String marks = String.join(", ", Collections.nCopies(rows.get(table).size(), "?"));
            inserts.put(
                    table,
                    connection.prepareStatement(
                            "insert into bench." + table + " (" + columns + ") values (" + marks + ")"));
        }
        return timings -> {
            Map<String, String> own =
                    Map.of("id", ordered().toString(), "number", "SQ-BENCH-" + number.incrementAndGet());
            String event = ordered().toString();
            for (String table : TABLES) {
                insert(inserts.get(table), table, own, event);
            }
            connection.commit();
        };
    }

    private void insert(PreparedStatement insert, String table, Map<String, String> own, String event)
            throws SQLException {
        int place = 1;
        for (Map.Entry<String, String> column : rows.get(table).entrySet()) {
            insert.setString(
                    place++,
                    switch (table + "." + column.getKey()) {
                        case "grievance.id", "timeline_entry.grievance_id", "outbox_event.subject" -> own.get("id");
                        case "grievance.number", "idempotency_key.key" -> own.get("number");
                        case "outbox_event.id" -> event;
                        default -> column.getValue();
                    });
        }
        insert.executeUpdate();
    }

    /** Ordered by time like the services' own, so that indexes grow at the same end. */
    private static UUID ordered() {
        UUID random = UUID.randomUUID();
        long millis = java.time.Clock.systemUTC().millis();
        return new UUID(
                (millis << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff), random.getLeastSignificantBits());
    }

    /** Ends the connections of one round. */
    void endRound() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
        open.clear();
    }

    @Override
    public void close() throws SQLException {
        endRound();
        try (Connection connection = databases.owner("grievance");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
        }
    }
}
