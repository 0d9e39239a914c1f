package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditPartitionsTest {

    private static final Instant LONG_AGO = Instant.parse("2021-05-10T00:00:00Z");
    private static final Instant LATER = Instant.parse("2024-07-02T00:00:00Z");

    private final ChainFixture trail = new ChainFixture();

    @Test
    void the_coming_months_have_partitions_however_often_they_are_made() {
        trail.partitionsAt(LONG_AGO).prepare();
        trail.partitionsAt(LONG_AGO).prepare();

        assertThat(trail.schema.number("""
                        select count(*) from pg_inherits where inhparent = 'audit_entry'::regclass
                            and inhrelid::regclass::text in
                                ('audit_entry_y2021m05', 'audit_entry_y2021m06', 'audit_entry_y2021m07')""")).isEqualTo(3);
    }

    @Test
    void after_retention_has_dropped_the_entries_the_chain_can_still_be_followed() throws SQLException {
        trail.partitionsAt(LONG_AGO).prepare();
        sealedAt(LONG_AGO, 5);
        trail.entries(3);
        trail.sealAll(trail.sealer());

        assertThat(trail.partitionsAt(Instant.parse("2024-05-31T23:00:00Z")).dropExpired())
                .isEmpty();
        assertThat(trail.partitionsAt(LATER).dropExpired())
                .containsExactlyInAnyOrder(
                        "audit_entry_y2021m05", "audit_entry_y2021m06", "audit_sealed_entry_y2021m05");

        assertThat(trail.schema.number("select count(*) from audit_entry")).isEqualTo(3);
        Verification result = trail.verify();
        assertThat(result.breach()).isNull();
        assertThat(result.entries()).isEqualTo(8);
    }

    @Test
    void a_partition_dropped_before_its_time_is_found() throws SQLException {
        trail.partitionsAt(LONG_AGO).prepare();
        sealedAt(LONG_AGO, 5);
        trail.schema.execute("drop table audit_entry_y2021m05");
        trail.schema.execute("drop table audit_sealed_entry_y2021m05");

        Verification result = trail.verifyAt(Instant.parse("2024-05-31T23:00:00Z"));

        assertThat(result.breach().cause()).isEqualTo(Breach.Cause.ENTRY_MISSING);
    }

    private void sealedAt(Instant moment, int count) throws SQLException {
        try (Connection connection = trail.schema.connect()) {
            for (int i = 0; i < count; i++) {
                ChainFixture.insert(connection, moment);
            }
        }
        new AuditSealer(trail.schema.source(), ChainFixture.at(moment), HashAlgorithm.SHA_256, 100, ChainFixture.KEYS)
                .seal();
    }
}
