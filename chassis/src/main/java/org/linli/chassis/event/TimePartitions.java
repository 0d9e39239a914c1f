package org.linli.chassis.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The daily partitions of a table whose partition key is a UUIDv7: made ahead of time, dropped as a whole. A lock that
 * is not free within {@value #LOCK_MILLIS} ms is given up until the next run, because writers queue behind it.
 */
public final class TimePartitions {

    private static final Logger LOG = Logger.getLogger(TimePartitions.class);
    private static final int LOCK_MILLIS = 200;
    private static final String CHECK_VIOLATION = "23514";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;
    private final String table;
    private final int daysAhead;
    private final Duration retention;

    public TimePartitions(DataSource database, String table, int daysAhead, Duration retention) {
        this.database = database;
        this.table = table;
        this.daysAhead = daysAhead;
        this.retention = retention;
    }

    /**
     * Makes what is missing and drops what is over the retention and dispensable.
     *
     * @return the names of the dropped partitions
     */
    public List<String> maintain(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            create(connection, now);
            return drop(connection, now.minus(retention));
        }
    }

    /** One day's partition. */
    private record Day(String partition, LocalDate date) {}

    /** Makes the partitions from yesterday to the days ahead where they are missing. */
    private void create(Connection connection, Instant now) throws SQLException {
        List<LocalDate> present = existing(connection).stream().map(Day::date).toList();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDate date = today.minusDays(1); !date.isAfter(today.plusDays(daysAhead)); date = date.plusDays(1)) {
            if (!present.contains(date)) {
                attempt(connection, day(date), this::attach);
            }
        }
    }

    /** Drops the partitions that ended before the given moment and are dispensable. */
    private List<String> drop(Connection connection, Instant endedBefore) throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (Day day : existing(connection)) {
            Instant end = day.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean old = !end.isAfter(endedBefore);
            if (old && attempt(connection, day, this::dropDispensable)) {
                dropped.add(day.partition());
            }
        }
        return dropped;
    }

    /** The least UUIDv7 of a moment. */
    public static UUID least(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0L);
    }

    private List<Day> existing(Connection connection) throws SQLException {
        List<Day> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select c.relname from pg_inherits i "
                        + "join pg_class c on c.oid = i.inhrelid where i.inhparent = '" + table + "'::regclass "
                        + "and c.relname ~ '_[0-9]{8}$' order by c.relname")) {
            while (rows.next()) {
                String name = rows.getString(1);
                days.add(day(LocalDate.parse(name.substring(name.length() - 8), DateTimeFormatter.BASIC_ISO_DATE)));
            }
        }
        return days;
    }

    private Day day(LocalDate date) {
        return new Day(table + "_" + date.format(DateTimeFormatter.BASIC_ISO_DATE), date);
    }

    private boolean attach(Connection connection, Day day) throws SQLException {
        return call(connection, "select time_partition_create(?, ?)", day);
    }

    private boolean dropDispensable(Connection connection, Day day) throws SQLException {
        return call(connection, "select time_partition_drop(?, ?)", day);
    }

    private boolean call(Connection connection, String function, Day day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setString(1, table);
            statement.setObject(2, day.date());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** A change of the tables' make-up, which only their owner can make: the database's functions do it in its name. */
    @FunctionalInterface
    private interface Change {
        boolean apply(Connection connection, Day day) throws SQLException;
    }

    private boolean attempt(Connection connection, Day day, Change change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // Replicas take turns; the lock goes with the transaction.
            execute(connection, "select pg_advisory_xact_lock(hashtext('" + table + "'))");
            execute(connection, "set local lock_timeout = " + LOCK_MILLIS);
            boolean done = change.apply(connection, day);
            connection.commit();
            return done;
        } catch (SQLException e) {
            connection.rollback();
            return giveUp(day, e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean giveUp(Day day, SQLException e) throws SQLException {
        if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            LOG.debugf("%s is in use; left for the next run", day.partition());
            return false;
        }
        if (CHECK_VIOLATION.equals(e.getSQLState())) {
            LOG.warnf("%s cannot be made: rows of that day are in the default partition", day.partition());
            return false;
        }
        throw e;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
