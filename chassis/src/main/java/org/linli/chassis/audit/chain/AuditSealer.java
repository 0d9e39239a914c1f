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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.audit.AuditConfig;

/**
 * Seals the entries that nobody has sealed yet.
 *
 * <p>Which those are is decided by visibility, not by any order of ids: a transaction may commit long after one that
 * began later. Every entry that the snapshot shows and that has no seal is taken. So that this need not look at the
 * whole past, the lease remembers a transaction below which everything has been sealed.
 */
@ApplicationScoped
public class AuditSealer {

    private static final String UNSEALED = """
            from audit_entry e
            where e.xid >= ?::xid8 and e.xid < ?::xid8
                and not exists (select from audit_sealed_entry s where s.entry_id = e.id)""";

    private static final String TAKE =
            "select " + StoredEntry.COLUMNS + " " + UNSEALED + " order by e.xid, e.id limit ?";

    private static final String OLDEST = "select min(e.occurred_at) " + UNSEALED;

    private static final String INSERT_SEAL = """
            insert into audit_seal (number, algorithm, previous_hash, entries_hash, hash, entry_count, newest_at,
                sealed_at, signed_from, key_id, signature)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SIGNED_FROM = "select signed_from from audit_seal where number = ?";

    private static final String INSERT_SEALED = """
            insert into audit_sealed_entry (seal_number, position, entry_id, occurred_at, entry_hash, sealed_at)
            select ?, position - 1, id, occurred_at, hash, ?
            from unnest(?::uuid[], ?::timestamptz[], ?::bytea[])
                with ordinality as sealed (id, occurred_at, hash, position)""";

    private static final String MOVE_ON = "select audit_move_on(?::xid8, ?, ?)";

    private final DataSource database;
    private final Clock clock;
    private final HashAlgorithm algorithm;
    private final int sealSize;
    private final SealKeys keys;

    @Inject
    AuditSealer(DataSource database, Clock clock, AuditConfig config, SealKeys keys) {
        this(database, clock, config.hash(), config.sealSize(), keys);
    }

    public AuditSealer(DataSource database, Clock clock, HashAlgorithm algorithm, int sealSize, SealKeys keys) {
        this.database = database;
        this.clock = clock;
        this.keys = keys;
        this.algorithm = algorithm;
        this.sealSize = sealSize;
    }

    /**
     * What came of one round.
     *
     * @param sealed how many entries were sealed
     * @param more whether a next round would find more at once
     */
    public record Round(int sealed, boolean more) {
        static final Round NOTHING = new Round(0, false);
    }

    /** The one row whose lock makes its holder the sealer. */
    private record Lease(long sealedBelow, long lastNumber, byte[] lastHash) {}

    /** Seals one batch, or does nothing when another replica is at it. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Round seal() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Round round = sealWithin(connection);
                connection.commit();
                return round;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("audit entries could not be sealed", failed);
        }
    }

    /** When the oldest entry that is still without a seal occurred. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Instant> oldestUnsealed() {
        try (Connection connection = database.getConnection()) {
            Lease lease = lease(connection, "audit_sealer").orElseThrow();
            SealingWindow window = SealingWindow.above(connection, lease.sealedBelow());
            try (PreparedStatement query = connection.prepareStatement(OLDEST)) {
                bind(query, window);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the oldest unsealed audit entry could not be found", failed);
        }
    }

    /** The last signed seal, to be written down where nobody who can change the database can change it. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Anchor> head() {
        String newest = "select * from audit_seal where signature is not null order by number desc limit 1";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(newest)) {
            return row.next() ? Optional.of(Anchor.of(keys.service(), Seal.from(row))) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("the head of the audit chain could not be read", failed);
        }
    }

    private Round sealWithin(Connection connection) throws SQLException {
        Optional<Lease> held = lease(connection, "audit_take_lease()");
        if (held.isEmpty()) {
            return Round.NOTHING;
        }
        Lease lease = held.get();
        // Taken before the entries are read, so that whatever it calls finished is visible to that later statement.
        SealingWindow window = SealingWindow.above(connection, lease.sealedBelow());
        List<StoredEntry> entries = take(connection, window);
        if (entries.isEmpty()) {
            return Round.NOTHING;
        }
        boolean full = entries.size() == sealSize;
        long stoppedAt = entries.get(entries.size() - 1).transaction();
        Seal seal = write(connection, lease, entries);
        try (PreparedStatement update = connection.prepareStatement(MOVE_ON)) {
            long mark = full ? window.markWhenFull(lease.sealedBelow(), stoppedAt) : window.markWhenDrained();
            update.setString(1, Long.toUnsignedString(mark));
            update.setLong(2, seal.number());
            update.setBytes(3, seal.hash());
            update.execute();
        }
        return new Round(entries.size(), full);
    }

    private static Optional<Lease> lease(Connection connection, String source) throws SQLException {
        String query = "select sealed_below::text, last_number, last_hash from " + source;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next()
                    ? Optional.of(new Lease(Long.parseUnsignedLong(row.getString(1)), row.getLong(2), row.getBytes(3)))
                    : Optional.empty();
        }
    }

    private List<StoredEntry> take(Connection connection, SealingWindow window) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TAKE)) {
            bind(query, window);
            query.setInt(3, sealSize);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(StoredEntry.from(row));
                }
            }
        }
        return entries;
    }

    private Seal write(Connection connection, Lease lease, List<StoredEntry> entries) throws SQLException {
        CanonicalHash entriesHash = Seal.entries(algorithm);
        UUID[] ids = new UUID[entries.size()];
        String[] times = new String[entries.size()];
        byte[][] hashes = new byte[entries.size()][];
        for (int i = 0; i < hashes.length; i++) {
            StoredEntry entry = entries.get(i);
            ids[i] = entry.id();
            times[i] = entry.occurredAt().toString();
            hashes[i] = entry.hash(algorithm);
            Seal.addEntry(entriesHash, entry.id(), entry.occurredAt(), hashes[i]);
        }
        Instant newest = entries.stream()
                .map(StoredEntry::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Seal seal = Seal.of(
                        lease.lastNumber() + 1,
                        algorithm,
                        lease.lastHash(),
                        entriesHash.value(),
                        hashes.length,
                        newest,
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .signed(keys, signedFrom(connection, lease));
        insert(connection, seal);
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SEALED)) {
            insert.setLong(1, seal.number());
            insert.setObject(2, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setArray(4, connection.createArrayOf("timestamptz", times));
            insert.setArray(5, connection.createArrayOf("bytea", hashes));
            insert.executeUpdate();
        }
        return seal;
    }

    /** A chain is signed from its first seal, or from the first one after it was not. */
    private static long signedFrom(Connection connection, Lease lease) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SIGNED_FROM)) {
            query.setLong(1, lease.lastNumber());
            try (ResultSet row = query.executeQuery()) {
                long before = row.next() ? row.getLong(1) : 0;
                return before == 0 ? lease.lastNumber() + 1 : before;
            }
        }
    }

    private static void insert(Connection connection, Seal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SEAL)) {
            insert.setLong(1, seal.number());
            insert.setString(2, seal.algorithm().name());
            insert.setBytes(3, seal.previousHash());
            insert.setBytes(4, seal.entriesHash());
            insert.setBytes(5, seal.hash());
            insert.setInt(6, seal.entryCount());
            insert.setObject(7, seal.newestAt().atOffset(ZoneOffset.UTC));
            insert.setObject(8, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.setLong(9, seal.signature().signedFrom());
            insert.setString(10, seal.signature().keyId());
            insert.setBytes(11, seal.signature().value());
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement query, SealingWindow window) throws SQLException {
        query.setString(1, Long.toUnsignedString(window.from()));
        query.setString(2, Long.toUnsignedString(window.to()));
    }
}
