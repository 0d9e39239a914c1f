package org.linli.chassis.audit.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.linli.chassis.audit.chain.Anchor;

/** What this service has written down of others' chains. */
@ApplicationScoped
class KeptAnchors {

    private static final String KEEP = """
            insert into audit_anchor (service, seal_number, seal_hash, signed_from, key_id, signature, received_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String CONTRADICTED = """
            select exists (select from audit_anchor where service = ?
                and (seal_number = ? and seal_hash <> ? or seal_number > ? and received_at < ?))""";

    private static final String REACH = "select coalesce(max(seal_number), 0) from audit_anchor where service = ?";

    /** Two replicas that ask at the same time may write down their answers in the other order. */
    private static final Duration AT_THE_SAME_TIME = Duration.ofMinutes(1);

    private static final String OF = """
            select seal_number, seal_hash, signed_from, key_id, signature from audit_anchor
            where service = ? and seal_number > ?
            order by seal_number, seal_hash
            fetch first ? rows with ties""";

    private final DataSource database;
    private final Clock clock;

    KeptAnchors(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps it once, however often it comes; answers whether what was known before contradicts it: the same seal with
     * another hash, or a later seal of a chain that is shorter now.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    boolean keep(Anchor anchor) {
        byte[] hash = HexFormat.of().parseHex(anchor.sealHash());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP);
                PreparedStatement query = connection.prepareStatement(CONTRADICTED)) {
            query.setString(1, anchor.service());
            query.setLong(2, anchor.sealNumber());
            query.setBytes(3, hash);
            query.setLong(4, anchor.sealNumber());
            query.setObject(5, clock.instant().minus(AT_THE_SAME_TIME).atOffset(ZoneOffset.UTC));
            insert.setString(1, anchor.service());
            insert.setLong(2, anchor.sealNumber());
            insert.setBytes(3, hash);
            insert.setLong(4, anchor.signedFrom());
            insert.setString(5, anchor.keyId());
            insert.setBytes(6, HexFormat.of().parseHex(anchor.signature()));
            insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("an anchor of " + anchor.service() + " could not be kept", failed);
        }
    }

    /** The number of the newest seal known of the service; 0 for none. */
    @Transactional(TxType.NOT_SUPPORTED)
    long reach(String service) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(REACH)) {
            query.setString(1, service);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the anchors of " + service + " could not be read", failed);
        }
    }

    /** In the order of their seals; two that contradict each other are never torn apart. */
    @Transactional(TxType.NOT_SUPPORTED)
    List<Anchor> of(String service, long after, int limit) {
        List<Anchor> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF)) {
            query.setString(1, service);
            query.setLong(2, after);
            query.setInt(3, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Anchor(
                            service,
                            row.getLong("seal_number"),
                            HexFormat.of().formatHex(row.getBytes("seal_hash")),
                            row.getLong("signed_from"),
                            row.getString("key_id"),
                            HexFormat.of().formatHex(row.getBytes("signature"))));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the anchors of " + service + " could not be read", failed);
        }
        return found;
    }
}
