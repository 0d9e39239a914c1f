package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.linli.chassis.id.Ids;

/** The outcomes of all verifications, so that every replica can tell of the last one. */
@ApplicationScoped
class Verifications {

    private static final String INSERT = """
            insert into audit_verification (id, verified_at, intact, seals, entries, anchors, cause, seal_number,
                "position", entry_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LATEST = """
            select intact, anchors is not null as anchored,
                (select max(verified_at) from audit_verification where intact) as good_at,
                (select count(*) from audit_verification where not intact) as breaches
            from audit_verification order by verified_at desc limit 1""";

    private final DataSource database;
    private volatile Standing standing;

    Verifications(DataSource database) {
        this.database = database;
    }

    /**
     * How things stand.
     *
     * @param intact what the last verification found
     * @param anchored whether it was held against what another service knows
     * @param goodAt when the chain was last found intact; null when it never was
     * @param breaches how many verifications have found one
     */
    record Standing(boolean intact, boolean anchored, Instant goodAt, long breaches) {}

    @Transactional(TxType.NOT_SUPPORTED)
    void add(Verification result) {
        Breach breach = result.breach();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, result.verifiedAt().atOffset(ZoneOffset.UTC));
            insert.setBoolean(3, result.intact());
            insert.setLong(4, result.seals());
            insert.setLong(5, result.entries());
            insert.setObject(6, result.anchors());
            insert.setString(7, breach == null ? null : breach.cause().name());
            insert.setObject(8, breach == null ? null : breach.sealNumber());
            insert.setObject(9, breach == null ? null : breach.position());
            insert.setObject(10, breach == null ? null : breach.entryId());
            insert.executeUpdate();
            standing = read(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the verification of the audit chain could not be written down", failed);
        }
    }

    /** Learns what other replicas have found. */
    @Transactional(TxType.NOT_SUPPORTED)
    void look() {
        try (Connection connection = database.getConnection()) {
            standing = read(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the verifications of the audit chain could not be read", failed);
        }
    }

    /** How things stood when last looked at; nothing when the chain was never verified. */
    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    private static Standing read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LATEST)) {
            if (!row.next()) {
                return null;
            }
            OffsetDateTime goodAt = row.getObject("good_at", OffsetDateTime.class);
            return new Standing(
                    row.getBoolean("intact"),
                    row.getBoolean("anchored"),
                    goodAt == null ? null : goodAt.toInstant(),
                    row.getLong("breaches"));
        }
    }
}
