package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.audit.chain.Breach.Cause;

/** Every way of tampering that the owner of the tables has is found, with its place and its kind. */
class AuditVerificationTest {

    private static final String THIRD_OF_SECOND =
            "(select entry_id from audit_sealed_entry where seal_number = 2 and position = 2)";

    private final ChainFixture trail = new ChainFixture();

    @BeforeEach
    void threeSealsOfFour() {
        trail.entries(12);
        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 4));
        assertThat(trail.verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose = '别的'",
                "purpose = null",
                "address = '203.0.113.8'",
                "address = null",
                "session_id = null",
                "purpose_code = 'VISIT'",
                "address = null, session_id = null, purpose_code = null",
                "actor = '0195a000-0000-7000-8000-000000000002'",
                "action = 'GRIEVANCE_OPENED'",
                "detail = '{\"outcome\": \"SETTLED\", \"a\": \"c\"}'",
                "detail = detail || '{\"b\": 1}'",
                "request_id = ''",
                "area_path = '411003'",
                "xid = '1'"
            })
    void a_changed_entry_is_found(String change) {
        trail.tamper("update audit_entry set " + change + " where id = " + THIRD_OF_SECOND);

        Breach breach = breach();

        assertThat(breach.cause()).isEqualTo(Cause.ENTRY_CHANGED);
        assertThat(breach.sealNumber()).isEqualTo(2);
        assertThat(breach.position()).isEqualTo(2);
        assertThat(breach.entryId()).isNotNull();
    }

    @Test
    void a_deleted_entry_is_missing() {
        trail.tamper("delete from audit_entry where id = " + THIRD_OF_SECOND);

        assertBreach(Cause.ENTRY_MISSING, 2L, 2);
    }

    @Test
    void an_entry_deleted_together_with_its_seal_row_is_missing() {
        trail.tamper(
                "delete from audit_entry where id = " + THIRD_OF_SECOND,
                "delete from audit_sealed_entry where seal_number = 2 and position = 2");

        assertBreach(Cause.ENTRY_MISSING, 2L, 2);
    }

    @Test
    void the_entries_of_a_whole_seal_are_missing() {
        trail.tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed_entry where seal_number = 3)",
                "delete from audit_sealed_entry where seal_number = 3");

        assertBreach(Cause.ENTRY_MISSING, 3L, 0);
    }

    @Test
    void an_entry_put_into_a_seal_is_found() {
        trail.entries(1);
        trail.tamper("""
                insert into audit_sealed_entry
                select 2, 4, e.id, e.occurred_at, decode(repeat('ab', 32), 'hex'), e.occurred_at from audit_entry e
                where not exists (select from audit_sealed_entry s where s.entry_id = e.id)""");

        assertBreach(Cause.ENTRY_INSERTED, 2L, 4);
    }

    @Test
    void an_entry_put_behind_the_sealer_is_found() {
        trail.entries(1);
        trail.tamper("""
                update audit_entry e set xid = '5'
                where not exists (select from audit_sealed_entry s where s.entry_id = e.id)""");
        trail.sealAll(trail.sealer());

        Breach breach = breach();

        assertThat(breach.cause()).isEqualTo(Cause.ENTRY_INSERTED);
        assertThat(breach.entryId()).isNotNull();
    }

    @Test
    void a_row_of_a_seal_that_never_was_is_found() {
        trail.tamper("""
                insert into audit_sealed_entry
                select 9, 0, gen_random_uuid(), now(), decode(repeat('ab', 32), 'hex'), now()""");

        assertThat(breach().cause()).isEqualTo(Cause.ENTRY_INSERTED);
    }

    @Test
    void exchanged_entries_are_found() {
        trail.tamper(
                "update audit_sealed_entry set position = 100 where seal_number = 2 and position = 1",
                "update audit_sealed_entry set position = 1 where seal_number = 2 and position = 2",
                "update audit_sealed_entry set position = 2 where seal_number = 2 and position = 100");

        assertBreach(Cause.ENTRIES_REORDERED, 2L, 1);
    }

    @Test
    void a_changed_entry_with_a_fitting_hash_still_does_not_fit_its_seal() {
        trail.tamper("update audit_sealed_entry set entry_hash = decode(repeat('ab', 32), 'hex'),"
                + " entry_id = gen_random_uuid(), occurred_at = '2010-01-01' where seal_number = 2 and position = 2");

        assertThat(breach().cause()).isEqualTo(Cause.ENTRY_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry_count = 5",
                "entries_hash = decode(repeat('ab', 32), 'hex')",
                "previous_hash = decode(repeat('ab', 32), 'hex')",
                "hash = decode(repeat('ab', 32), 'hex')",
                "newest_at = '2010-01-01'",
                "sealed_at = '2010-01-01'",
                "algorithm = 'SM3'"
            })
    void a_changed_seal_is_found(String change) {
        trail.tamper("update audit_seal set " + change + " where number = 2");

        assertBreach(Cause.SEAL_CHANGED, 2L, null);
    }

    @Test
    void a_seal_taken_out_is_missing() {
        trail.tamper("delete from audit_seal where number = 2");

        assertBreach(Cause.SEAL_MISSING, 2L, null);
    }

    @Test
    void the_end_of_the_chain_cut_off_is_missing() {
        trail.tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed_entry where seal_number = 3)",
                "delete from audit_sealed_entry where seal_number = 3",
                "delete from audit_seal where number = 3");

        assertBreach(Cause.SEAL_MISSING, 3L, null);
    }

    @Test
    void a_chain_cut_off_with_its_lease_still_misses_a_known_anchor() {
        Anchor head = trail.sealer().head().orElseThrow();
        trail.tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed_entry where seal_number = 3)",
                "delete from audit_sealed_entry where seal_number = 3",
                "update audit_sealer set last_number = 2, last_hash = (select hash from audit_seal where number = 2)",
                "delete from audit_seal where number = 3");

        assertThat(trail.verify().intact()).isTrue();
        assertThat(verify(head).breach()).isEqualTo(Breach.ofSeal(Cause.SEAL_MISSING, 3));

        trail.entries(2);
        trail.sealAll(trail.sealer());
        assertThat(verify(head).breach()).isEqualTo(Breach.ofSeal(Cause.SEAL_CHANGED, 3));
    }

    @Test
    void a_known_anchor_of_an_untouched_chain_holds() {
        Anchor head = trail.sealer().head().orElseThrow();
        trail.entries(2);
        trail.sealAll(trail.sealer());

        assertThat(verify(head).intact()).isTrue();
    }

    private Verification verify(Anchor anchor) {
        return trail.verifyAt(ChainFixture.NOW, List.of(anchor));
    }

    private void assertBreach(Cause cause, Long seal, Integer position) {
        Breach breach = breach();
        assertThat(breach.cause()).isEqualTo(cause);
        assertThat(breach.sealNumber()).isEqualTo(seal);
        assertThat(breach.position()).isEqualTo(position);
    }

    private Breach breach() {
        Verification result = trail.verify();
        assertThat(result.intact()).isFalse();
        return result.breach();
    }
}
