package org.linli.chassis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.audit.chain.Breach.Cause;

/** What a verification says and writes down, by what can be had from elsewhere and by what the asker has noted. */
class VerifyingTheChainTest {

    private static final Instant LATER = ChainFixture.NOW.plus(Duration.ofHours(2));

    private final ChainFixture trail = new ChainFixture();

    @BeforeEach
    void threeSealsOfFour() {
        trail.entries(12);
        trail.sealAll(trail.sealer(HashAlgorithm.SHA_256, 4));
    }

    @Test
    void a_seal_noted_down_wrongly_is_told_to_its_author_and_breaks_no_chain() {
        VerifyingTheChain verifying = verifying(Optional.of(List.of(head())), LATER);

        assertThat(verifying.verify(Anchor.noted("chassis", 2, "ab".repeat(32))).breach())
                .isEqualTo(Breach.ofSeal(Cause.SEAL_CHANGED, 2));
        assertThat(verifying.verify(Anchor.noted("chassis", 9, "ab".repeat(32))).breach())
                .isEqualTo(Breach.ofSeal(Cause.SEAL_MISSING, 9));

        assertThat(trail.schema.number("select count(*) from audit_verification where not intact"))
                .isZero();
    }

    @Test
    void a_seal_noted_down_rightly_holds() {
        Anchor head = head();

        Verification found = verifying(Optional.of(List.of(head)), LATER)
                .verify(Anchor.noted("chassis", head.sealNumber(), head.sealHash()));

        assertThat(found.intact()).isTrue();
        assertThat(found.anchors()).isOne();
    }

    @Test
    void a_keeper_that_knows_nothing_of_an_old_chain_does_not_keep_it() {
        assertThat(verifying(Optional.of(List.of()), LATER).verify().anchors()).isNull();
        assertThat(verifying(Optional.of(List.of()), ChainFixture.NOW).verify().anchors())
                .isZero();
    }

    @Test
    void a_keeper_that_goes_away_in_the_middle_breaks_no_chain() {
        Iterable<Anchor> broken = () -> {
            throw new UncheckedIOException(new IOException("away"));
        };

        Verification found = verifying(Optional.of(broken), LATER).verify();

        assertThat(found.intact()).isTrue();
        assertThat(found.anchors()).isNull();
    }

    private Anchor head() {
        return trail.sealer().head().orElseThrow();
    }

    private VerifyingTheChain verifying(Optional<Iterable<Anchor>> known, Instant now) {
        AuditVerification verification = new AuditVerification(
                trail.schema.source(), ChainFixture.at(now), Period.ofYears(3), ChainFixture.KEYS);
        return new VerifyingTheChain(verification, () -> known, new Verifications(trail.schema.source()));
    }
}
