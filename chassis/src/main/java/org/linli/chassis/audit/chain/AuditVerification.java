package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.chassis.audit.AuditConfig;
import org.linli.chassis.audit.chain.Breach.Cause;

/** Follows the whole chain from its first seal and finds the first thing that is not as it was sealed. */
@ApplicationScoped
public class AuditVerification {

    private static final int FETCH = 1000;

    private static final String BEHIND_THE_SEALER = """
            select e.id from audit_entry e
            where e.xid < (select sealed_below from audit_sealer)
                and not exists (select from audit_sealed_entry s where s.entry_id = e.id)
            order by e.id limit 1""";

    private final DataSource database;
    private final Clock clock;
    private final Period retention;

    @Inject
    AuditVerification(DataSource database, Clock clock, AuditConfig config) {
        this(database, clock, config.retention());
    }

    public AuditVerification(DataSource database, Clock clock, Period retention) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
    }

    public Verification verify() {
        return verify(Optional.empty());
    }

    /** @param anchor a seal that the chain must still contain */
    @Transactional(TxType.NOT_SUPPORTED)
    public Verification verify(Optional<Anchor> anchor) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int isolation = connection.getTransactionIsolation();
            try {
                // One snapshot for everything, while sealing and retention go on.
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return new Walk(connection, anchor).follow();
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit chain could not be read", failed);
        }
    }

    /** One walk along the chain. */
    private final class Walk {
        private final Connection connection;
        private final Optional<Anchor> anchor;
        private final SealCheck check = new SealCheck(AuditPartitions.keptSince(clock, retention));
        private byte[] lastHash = Seal.NOTHING_BEFORE;
        private long seals;
        private long entries;

        Walk(Connection connection, Optional<Anchor> anchor) {
            this.connection = connection;
            this.anchor = anchor;
        }

        Verification follow() throws SQLException {
            Optional<Breach> breach = ofSeals();
            if (breach.isEmpty()) {
                breach = ofHead();
            }
            if (breach.isEmpty()) {
                breach = ofEntriesBehindTheSealer();
            }
            return new Verification(
                    breach.isEmpty(),
                    seals,
                    entries,
                    seals == 0 ? null : HexFormat.of().formatHex(lastHash),
                    clock.instant(),
                    breach.orElse(null));
        }

        private Optional<Breach> ofSeals() throws SQLException {
            try (Statement sealQuery = streaming();
                    Statement rowQuery = streaming();
                    ResultSet sealRows = sealQuery.executeQuery("select * from audit_seal order by number");
                    ResultSet entryRows = rowQuery.executeQuery(SealedRow.QUERY)) {
                SealedRow next = next(entryRows);
                while (sealRows.next()) {
                    Seal seal = Seal.from(sealRows);
                    Optional<Breach> breach = check.ofLink(seal, seals + 1, lastHash);
                    List<SealedRow> rows = new ArrayList<>();
                    while (breach.isEmpty() && next != null && next.sealNumber() <= seal.number()) {
                        rows.add(next);
                        next = next(entryRows);
                    }
                    breach = breach.or(() -> check.ofEntries(seal, rows)).or(() -> ofAnchor(seal));
                    if (breach.isPresent()) {
                        return breach;
                    }
                    seals++;
                    entries += seal.entryCount();
                    lastHash = seal.hash();
                }
                return Optional.ofNullable(next)
                        .map(row ->
                                Breach.ofEntry(Cause.ENTRY_INSERTED, row.sealNumber(), row.position(), row.entryId()));
            }
        }

        private Optional<Breach> ofAnchor(Seal seal) {
            return anchor.filter(known -> known.sealNumber() == seal.number())
                    .filter(known ->
                            !known.hash().equalsIgnoreCase(HexFormat.of().formatHex(seal.hash())))
                    .map(known -> Breach.ofSeal(Cause.SEAL_CHANGED, seal.number()));
        }

        /** The lease and the anchor both know how far the chain once reached. */
        private Optional<Breach> ofHead() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_number, last_hash from audit_sealer")) {
                boolean reached = row.next() && row.getLong(1) <= seals;
                if (!reached
                        || anchor.filter(known -> known.sealNumber() > seals).isPresent()) {
                    return Optional.of(Breach.ofSeal(Cause.SEAL_MISSING, seals + 1));
                }
                return row.getLong(1) == seals && Arrays.equals(row.getBytes(2), lastHash)
                        ? Optional.empty()
                        : Optional.of(Breach.ofSeal(Cause.SEAL_CHANGED, seals));
            }
        }

        private Optional<Breach> ofEntriesBehindTheSealer() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(BEHIND_THE_SEALER)) {
                return row.next()
                        ? Optional.of(new Breach(Cause.ENTRY_INSERTED, null, null, row.getObject(1, UUID.class)))
                        : Optional.empty();
            }
        }

        private Statement streaming() throws SQLException {
            Statement statement = connection.createStatement();
            statement.setFetchSize(FETCH);
            return statement;
        }

        private static SealedRow next(ResultSet rows) throws SQLException {
            return rows.next() ? SealedRow.from(rows) : null;
        }
    }
}
