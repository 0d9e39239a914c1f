package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.chassis.audit.chain.ChainFixture.NOW;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSealerTest {

    private final ChainFixture trail = new ChainFixture();

    @ParameterizedTest
    @EnumSource
    void everything_is_sealed_in_batches_and_the_chain_is_intact(HashAlgorithm algorithm) {
        trail.entries(25);

        trail.sealAll(trail.sealer(algorithm, 10));

        Verification result = trail.verify();
        assertThat(result.breach()).isNull();
        assertThat(result.seals()).isEqualTo(3);
        assertThat(result.entries()).isEqualTo(25);
    }

    @Test
    void a_chain_may_change_its_hash_on_the_way() {
        trail.entries(3);
        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 10));
        trail.entries(3);
        trail.sealAll(trail.sealer(HashAlgorithm.SM3, 10));

        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void nothing_to_seal_makes_no_seal() {
        AuditSealer sealer = trail.sealer();

        assertThat(sealer.seal()).isEqualTo(new AuditSealer.Round(0, false));
        assertThat(sealer.head()).isEmpty();
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void an_entry_that_commits_late_is_sealed_exactly_once() throws SQLException {
        AuditSealer sealer = trail.sealer();
        try (Connection slow = trail.schema.connect()) {
            slow.setAutoCommit(false);
            ChainFixture.insert(slow, NOW);
            trail.entries(5);
            sealer.seal();
            trail.entries(5);
            sealer.seal();
            assertThat(sealed()).isEqualTo(10);

            slow.commit();
        }
        trail.sealAll(sealer);
        trail.sealAll(sealer);

        assertThat(sealed()).isEqualTo(11);
        assertThat(trail.schema.number("select count(distinct entry_id) from audit_sealed_entry"))
                .isEqualTo(11);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void an_open_transaction_does_not_hold_up_full_batches() throws SQLException {
        AuditSealer sealer = trail.sealer(HashAlgorithm.SHA_256, 4);
        try (Connection slow = trail.schema.connect()) {
            slow.setAutoCommit(false);
            ChainFixture.insert(slow, NOW);
            trail.entries(18);
            trail.sealAll(sealer);
            assertThat(sealed()).isEqualTo(18);
            slow.rollback();
        }
        trail.sealAll(sealer);

        assertThat(sealed()).isEqualTo(18);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void one_large_transaction_is_sealed_over_several_batches() throws SQLException {
        try (Connection connection = trail.schema.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 23; i++) {
                ChainFixture.insert(connection, NOW);
            }
            connection.commit();
        }

        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 5));

        assertThat(sealed()).isEqualTo(23);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void a_second_sealer_does_not_wait_and_does_nothing() throws SQLException {
        trail.entries(3);
        try (Connection busy = trail.schema.connect();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("select from audit_take_lease()");

            assertThat(trail.sealer().seal().sealed()).isZero();
            assertThat(trail.sealer().oldestUnsealed()).contains(NOW);
            busy.rollback();
        }
        assertThat(trail.sealer().seal().sealed()).isEqualTo(3);
        assertThat(trail.sealer().oldestUnsealed()).isEmpty();
    }

    @Test
    void sealers_and_writers_in_competition_leave_one_intact_chain() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<?>> work = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            work.add(pool.submit(() -> trail.entries(150)));
        }
        for (int replica = 0; replica < 3; replica++) {
            AuditSealer sealer = trail.sealer(HashAlgorithm.SHA_256, 20);
            work.add(pool.submit(() -> {
                while (sealed() < 450) {
                    sealer.seal();
                }
            }));
        }
        for (Future<?> done : work) {
            done.get();
        }
        pool.shutdown();

        assertThat(sealed()).isEqualTo(450);
        assertThat(trail.schema.number("select count(distinct entry_id) from audit_sealed_entry"))
                .isEqualTo(450);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void a_trail_restored_where_transactions_count_from_lower_goes_on() {
        trail.entries(12);
        trail.sealAll(trail.sealer());
        trail.entries(7);
        trail.tamper(
                "update audit_sealer set sealed_below = '9000000000'",
                "update audit_entry e set xid = '8999999999' where not exists ("
                        + "select from audit_sealed_entry s where s.entry_id = e.id)");
        AuditSealer sealer = trail.sealer(HashAlgorithm.SHA_256, 3);

        trail.sealAll(sealer);
        trail.entries(4);
        trail.sealAll(sealer);

        assertThat(sealed()).isEqualTo(23);
        assertThat(trail.verify().breach()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set purpose = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "truncate audit_entry_default",
                "update audit_sealed_entry set position = 9",
                "delete from audit_sealed_entry",
                "truncate audit_sealed_entry",
                "update audit_seal set entry_count = 9",
                "delete from audit_seal",
                "truncate audit_seal",
                "delete from audit_sealer",
                "truncate audit_sealer"
            })
    void what_was_written_cannot_be_changed(String change) {
        trail.entries(2);
        trail.sealAll(trail.sealer());

        assertThatThrownBy(() -> trail.schema.execute(change)).hasMessageContaining("append-only");
    }

    @Test
    void truncating_a_month_is_refused_as_well() {
        trail.partitionsAt(NOW).prepare();

        assertThatThrownBy(() -> trail.schema.execute("truncate audit_entry_y2026m03"))
                .hasMessageContaining("append-only");
    }

    private long sealed() {
        return trail.schema.number("select count(*) from audit_sealed_entry");
    }
}
