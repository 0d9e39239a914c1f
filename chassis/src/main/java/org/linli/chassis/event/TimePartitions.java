package org.linli.chassis.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private final String table;

    public TimePartitions(String table) {
        this.table = table;
    }

    /** One day's partition; {@code from} is the least identifier in it and {@code to} the least after it. */
    public record Day(String partition, LocalDate date, UUID from, UUID to) {}

    /** Decides, while the partition is locked, whether nothing in it is needed any more. */
    @FunctionalInterface
    public interface Dispensable {
        boolean test(Connection connection, Day day) throws SQLException;
    }

    /** Makes the partitions from yesterday to the given number of days ahead where they are missing. */
    public void create(Connection connection, Instant now, int daysAhead) throws SQLException {
        List<LocalDate> present = existing(connection).stream().map(Day::date).toList();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDate date = today.minusDays(1); !date.isAfter(today.plusDays(daysAhead)); date = date.plusDays(1)) {
            if (!present.contains(date)) {
                attempt(connection, day(date), this::attach);
            }
        }
    }

    /** Drops the partitions that ended before the given moment and are dispensable; answers their names. */
    public List<String> drop(Connection connection, Instant endedBefore, Dispensable dispensable) throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (Day day : existing(connection)) {
            Instant end = day.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean old = !end.isAfter(endedBefore);
            if (old && attempt(connection, day, (locked, it) -> dropIf(locked, it, dispensable))) {
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
        return new Day(
                table + "_" + date.format(DateTimeFormatter.BASIC_ISO_DATE),
                date,
                least(date.atStartOfDay(ZoneOffset.UTC).toInstant()),
                least(date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    // "like … including all" and then "attach" locks the parent only against other schema changes, unlike "partition
    // of".
    private boolean attach(Connection connection, Day day) throws SQLException {
        execute(connection, "create table if not exists " + day.partition() + " (like " + table + " including all)");
        execute(
                connection,
                "alter table " + table + " attach partition " + day.partition() + " for values from ('" + day.from()
                        + "') to ('" + day.to() + "')");
        return true;
    }

    private boolean dropIf(Connection connection, Day day, Dispensable dispensable) throws SQLException {
        execute(connection, "lock table " + day.partition() + " in access exclusive mode");
        boolean dropping = dispensable.test(connection, day);
        if (dropping) {
            execute(connection, "drop table " + day.partition());
        }
        return dropping;
    }

    private boolean attempt(Connection connection, Day day, Dispensable change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // Replicas take turns; the lock goes with the transaction.
            execute(connection, "select pg_advisory_xact_lock(hashtext('" + table + "'))");
            execute(connection, "set local lock_timeout = " + LOCK_MILLIS);
            boolean done = change.test(connection, day);
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
