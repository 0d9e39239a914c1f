package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.audit.chain.Breach.Cause;

/** Somebody who may write every table of the database, but has neither the key nor another service's database. */
class InsiderTest {

    private static final String[] EVERYTHING_UNSEALED = {
        "delete from audit_sealed_entry",
        "delete from audit_seal",
        "update audit_sealer set sealed_below = '0', last_number = 0, last_hash = decode(repeat('00', 32), 'hex')"
    };
    private static final String UNSIGNED = "update audit_seal set signed_from = null, key_id = null, signature = null";

    private final ChainFixture trail = new ChainFixture();

    @BeforeEach
    void threeSealsOfFour() {
        trail.entries(12);
        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 4));
    }

    @Test
    void a_chain_recomputed_from_its_tables_is_found() {
        trail.tamper("update audit_entry set purpose = '别的'");
        trail.tamper(EVERYTHING_UNSEALED);

        trail.sealAll(sealerOf(keys("chassis", 77)));

        assertBreach(trail.verify(), Cause.SIGNATURE_INVALID, 1);
    }

    @Test
    void a_signature_taken_over_to_a_changed_seal_does_not_fit() {
        Anchor first = anchorOf(1);
        trail.tamper("update audit_entry set purpose = '别的'");
        trail.tamper(EVERYTHING_UNSEALED);
        trail.sealAll(sealerOf(keys("chassis", 77)));

        trail.tamper("update audit_seal set key_id = '" + first.keyId() + "', signature = decode('" + first.signature()
                + "', 'hex')");

        assertBreach(trail.verify(), Cause.SIGNATURE_INVALID, 1);
    }

    @Test
    void signatures_taken_away_are_missed() {
        trail.tamper(UNSIGNED + " where number = 3");
        assertBreach(trail.verify(), Cause.SIGNATURE_MISSING, 3);

        trail.tamper(UNSIGNED + " where number = 1");
        assertBreach(trail.verify(), Cause.SIGNATURE_MISSING, 1);

        trail.tamper(UNSIGNED);
        assertBreach(trail.verify(), Cause.SIGNATURE_MISSING, 3);
    }

    @Test
    void a_chain_from_before_seals_were_signed_goes_on_signed_and_stays_verifiable() {
        trail.tamper(UNSIGNED);
        trail.entries(6);

        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 4));

        assertThat(trail.verify().breach()).isNull();
        assertThat(trail.sealer().head().orElseThrow().signedFrom()).isEqualTo(4);

        trail.tamper("update audit_entry set purpose = '别的' where id = "
                + "(select entry_id from audit_sealed_entry where seal_number = 1 and position = 0)");
        assertThat(trail.verify().breach().cause()).isEqualTo(Cause.ENTRY_CHANGED);
    }

    @Test
    void a_chain_that_the_service_was_made_to_seal_anew_contradicts_what_is_known_elsewhere() {
        Anchor second = anchorOf(2);
        trail.tamper("update audit_entry set purpose = '别的'");
        trail.tamper(EVERYTHING_UNSEALED);

        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 4));

        assertThat(trail.verify().intact()).isTrue();
        assertBreach(trail.verifyAt(ChainFixture.NOW, List.of(second)), Cause.SEAL_CHANGED, 2);
    }

    @Test
    void an_end_cut_off_is_missing_from_what_is_known_elsewhere() {
        Anchor third = anchorOf(3);
        trail.tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed_entry where seal_number = 3)",
                "delete from audit_sealed_entry where seal_number = 3",
                "update audit_sealer set last_number = 2, last_hash = (select hash from audit_seal where number = 2)",
                "delete from audit_seal where number = 3");

        assertBreach(trail.verifyAt(ChainFixture.NOW, List.of(third)), Cause.SEAL_MISSING, 3);
    }

    @Test
    void an_anchor_that_this_service_never_made_is_told_from_a_broken_chain() {
        Anchor forged = new Anchor(
                "chassis",
                2,
                "ab".repeat(32),
                1,
                anchorOf(2).keyId(),
                anchorOf(2).signature());

        assertBreach(trail.verifyAt(ChainFixture.NOW, List.of(forged)), Cause.ANCHOR_INVALID, 2);
    }

    @Test
    void a_key_that_has_been_replaced_still_vouches_for_what_it_signed() {
        SealKeys fresh =
                new SealKeys("chassis", seed(9), List.of(Base64.getDecoder().decode(ChainFixture.KEYS.publicKey())));
        trail.entries(2);
        trail.sealAll(sealerOf(fresh));

        assertThat(verifyWith(fresh).breach()).isNull();
        assertBreach(verifyWith(keys("chassis", 9)), Cause.SIGNATURE_INVALID, 1);
    }

    @Test
    void another_services_chain_is_not_this_ones() {
        assertBreach(
                verifyWith(new SealKeys(
                        "grid", seed(1), List.of(Base64.getDecoder().decode(ChainFixture.KEYS.publicKey())))),
                Cause.SIGNATURE_INVALID,
                1);
    }

    private Anchor anchorOf(long number) {
        byte[] hash = HexFormat.of().parseHex(sealHash(number));
        SealSignature signature = ChainFixture.KEYS.sign(number, hash, 1);
        return new Anchor(
                "chassis",
                number,
                HexFormat.of().formatHex(hash),
                1,
                signature.keyId(),
                HexFormat.of().formatHex(signature.value()));
    }

    private String sealHash(long number) {
        return trail.schema.text("select encode(hash, 'hex') from audit_seal where number = " + number);
    }

    private AuditSealer sealerOf(SealKeys keys) {
        return new AuditSealer(
                trail.schema.source(), ChainFixture.at(ChainFixture.NOW), HashAlgorithm.SHA_256, 4, keys);
    }

    private Verification verifyWith(SealKeys keys) {
        return new AuditVerification(trail.schema.source(), ChainFixture.at(ChainFixture.NOW), Period.ofYears(3), keys)
                .verify();
    }

    private static SealKeys keys(String service, int seed) {
        return new SealKeys(service, seed(seed), List.of());
    }

    private static byte[] seed(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return bytes;
    }

    private static void assertBreach(Verification result, Cause cause, long seal) {
        assertThat(result.breach()).isEqualTo(Breach.ofSeal(cause, seal));
    }
}
