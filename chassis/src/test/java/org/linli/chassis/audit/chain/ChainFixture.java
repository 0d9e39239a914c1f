package org.linli.chassis.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.scratch.ScratchSchema;

/** One service's audit trail, its sealers and somebody who can get past the triggers. */
final class ChainFixture {

    static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

    private static final String INSERT = """
            insert into audit_entry (id, occurred_at, actor, actor_kind, action, target_type, target_id, purpose, detail,
                address, session_id, purpose_code)
            values (?, ?, ?, 'STAFF', 'GRIEVANCE_CLOSED', 'GRIEVANCE', ?, '办结', '{"outcome": "SETTLED", "a": "b"}',
                '203.0.113.7', '0195a000-0000-7000-8000-000000000009', 'CALL_BACK')""";

    static final SealKeys KEYS = new SealKeys(
            "chassis",
            new byte[] {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32
            },
            List.of());

    final ScratchSchema schema = ScratchSchema.with(
            "V0004__create_audit.sql",
            "V0021__keep_audit_by_owner.sql",
            "V0022__sign_seals.sql",
            "V0023__say_more_in_audit.sql");

    AuditSealer sealer() {
        return sealer(HashAlgorithm.SHA_256, 100);
    }

    AuditSealer sealer(HashAlgorithm algorithm, int sealSize) {
        return new AuditSealer(schema.source(), at(NOW), algorithm, sealSize, KEYS);
    }

    Verification verify() {
        return verifyAt(NOW);
    }

    Verification verifyAt(Instant moment) {
        return verifyAt(moment, List.of());
    }

    Verification verifyAt(Instant moment, List<Anchor> anchors) {
        return new AuditVerification(schema.source(), at(moment), Period.ofYears(3), KEYS).verify(anchors);
    }

    AuditPartitions partitionsAt(Instant moment) {
        return new AuditPartitions(schema.source(), at(moment), Period.ofYears(3));
    }

    /** Writes so many entries, each in a transaction of its own. */
    void entries(int count) {
        try (Connection connection = schema.connect()) {
            for (int i = 0; i < count; i++) {
                insert(connection, NOW);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static UUID insert(Connection connection, Instant occurredAt) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
            insert.setObject(3, UUID.fromString("0195a000-0000-7000-8000-000000000001"));
            insert.setString(4, Ids.next().toString());
            insert.executeUpdate();
        }
        return id;
    }

    /** Seals until nothing is left. */
    void sealAll(AuditSealer sealer) {
        AuditSealer.Round round = sealer.seal();
        while (round.more()) {
            round = sealer.seal();
        }
    }

    /** Does what the triggers refuse, as the owner of the tables can. */
    void tamper(String... statements) {
        for (String table : new String[] {"audit_entry", "audit_sealed_entry", "audit_seal", "audit_sealer"}) {
            schema.execute("alter table " + table + " disable trigger user");
        }
        for (String statement : statements) {
            schema.execute(statement);
        }
    }

    static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
