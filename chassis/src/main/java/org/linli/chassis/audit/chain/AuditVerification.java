package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.linli.chassis.audit.AuditConfig;
import org.linli.chassis.audit.chain.Breach.Cause;

/** Follows the whole chain from its first seal and finds the first thing that is not as it was sealed. */
@ApplicationScoped
public class AuditVerification {

    private final DataSource database;
    private final Clock clock;
    private final Period retention;
    private final SealKeys keys;

    @Inject
    AuditVerification(DataSource database, Clock clock, AuditConfig config, SealKeys keys) {
        this(database, clock, config.retention(), keys);
    }

    public AuditVerification(DataSource database, Clock clock, Period retention, SealKeys keys) {
        this.database = database;
        this.clock = clock;
        this.retention = retention;
        this.keys = keys;
    }

    public Verification verify() {
        return verify(List.of());
    }

    /** @param anchors seals that the chain must still contain, in their order */
    @Transactional(TxType.NOT_SUPPORTED)
    public Verification verify(Iterable<Anchor> anchors) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int isolation = connection.getTransactionIsolation();
            try {
                // One snapshot for everything, while sealing and retention go on.
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                ChainWalk walk = new ChainWalk(connection, keys, anchors, AuditPartitions.keptSince(clock, retention));
                return walk.follow(clock.instant());
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit chain could not be read", failed);
        }
    }

    /** What is wrong with one seal that somebody has noted down by number and hash. */
    @Transactional(TxType.NOT_SUPPORTED)
    Optional<Breach> of(Anchor noted) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from audit_seal where number = ?")) {
            select.setLong(1, noted.sealNumber());
            try (ResultSet row = select.executeQuery()) {
                Cause cause = row.next() ? Cause.SEAL_CHANGED : Cause.SEAL_MISSING;
                return cause == Cause.SEAL_CHANGED && noted.matches(Seal.from(row))
                        ? Optional.empty()
                        : Optional.of(Breach.ofSeal(cause, noted.sealNumber()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the seal could not be read", failed);
        }
    }
}
