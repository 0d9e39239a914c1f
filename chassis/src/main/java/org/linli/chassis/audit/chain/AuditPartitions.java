package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.linli.chassis.audit.AuditConfig;

/** Makes the coming months' partitions and drops those that need not be kept any longer. Months are of UTC. */
@ApplicationScoped
public class AuditPartitions {

    private static final int MONTHS_AHEAD = 2;
    private static final Pattern NAME = Pattern.compile("audit_(entry|sealed_entry)_y(\\d{4})m(\\d{2})");

    private final DataSource database;
    private final Clock clock;
    private final Period retention;

    @Inject
    AuditPartitions(DataSource database, Clock clock, AuditConfig config) {
        this(database, clock, config.retention());
    }

    public AuditPartitions(DataSource database, Clock clock, Period retention) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
    }

    /** The first month that is kept in full; of what occurred before, everything may have been dropped. */
    static Instant keptSince(Clock clock, Period retention) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return YearMonth.from(now.minus(retention))
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Makes what is missing of this month and the next ones. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void prepare() {
        YearMonth first = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        inTurn(connection -> {
            String create = "select audit_create_partition(?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(create)) {
                for (String table : List.of("audit_entry", "audit_sealed_entry")) {
                    for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                        statement.setString(1, table);
                        statement.setObject(2, first.plusMonths(ahead).atDay(1));
                        statement.execute();
                    }
                }
            }
        });
    }

    /** Drops the partitions that retention has passed, and says which. */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<String> dropExpired() {
        List<String> dropped = new ArrayList<>();
        LocalDate keptSince = LocalDate.ofInstant(keptSince(clock, retention), ZoneOffset.UTC);
        inTurn(connection -> {
            for (String partition : partitions(connection)) {
                if (isExpired(partition, keptSince) && drop(connection, partition)) {
                    dropped.add(partition);
                }
            }
        });
        return dropped;
    }

    private static boolean isExpired(String partition, LocalDate keptSince) {
        Matcher name = NAME.matcher(partition);
        if (!name.matches()) {
            return false;
        }
        LocalDate end = monthOf(name).plusMonths(1).atDay(1);
        // A seal's rows outlive its entries by a month: an entry without them would be taken for a new one.
        boolean isEntry = name.group(1).equals("entry");
        return !(isEntry ? end : end.plusMonths(1)).isAfter(keptSince);
    }

    private static YearMonth monthOf(Matcher name) {
        return YearMonth.of(Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
    }

    private static List<String> partitions(Connection connection) throws SQLException {
        String query = """
                select inhrelid::regclass::text from pg_inherits
                where inhparent in ('audit_entry'::regclass, 'audit_sealed_entry'::regclass)
                order by 1""";
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** The database decides for itself whether the law still asks for the partition. */
    private static boolean drop(Connection connection, String partition) throws SQLException {
        Matcher name = NAME.matcher(partition);
        name.matches();
        try (PreparedStatement statement = connection.prepareStatement("select audit_drop_partition(?, ?)")) {
            statement.setString(1, "audit_" + name.group(1));
            statement.setObject(2, monthOf(name).atDay(1));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** A change of the tables' make-up. */
    @FunctionalInterface
    private interface Change {
        void apply(Connection connection) throws SQLException;
    }

    private void inTurn(Change change) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Writers queue behind a waiting lock, so rather give up and try again the next day.
                statement.execute("set local lock_timeout = '2s'");
                change.apply(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit partitions could not be changed", failed);
        }
    }
}
