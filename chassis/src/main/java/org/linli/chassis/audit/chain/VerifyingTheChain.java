package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Verifies the chain against everything that is known of it elsewhere, and writes down what came of it. */
@ApplicationScoped
class VerifyingTheChain {

    private static final Logger LOG = Logger.getLogger(VerifyingTheChain.class);

    private final AuditVerification verification;
    private final KnownElsewhere elsewhere;
    private final Verifications verifications;

    VerifyingTheChain(AuditVerification verification, KnownElsewhere elsewhere, Verifications verifications) {
        this.verification = verification;
        this.elsewhere = elsewhere;
        this.verifications = verifications;
    }

    /** Holds the chain against what the keeper knows, and writes down and tells what came of it. */
    Verification verify() {
        Verification result = heldAgainstTheKeeper();
        verifications.add(result);
        tell(result);
        return result;
    }

    /**
     * The same for somebody who has noted down a seal. What is wrong with the note alone is told to its author and to
     * nobody else: a slip of the pen breaks no chain.
     */
    Verification verify(Anchor noted) {
        Verification result = verify();
        return result.intact() ? verification.of(noted).map(result::brokenBy).orElse(result) : result;
    }

    private Verification heldAgainstTheKeeper() {
        // Asked for before the chain is read: what is known elsewhere is then never newer than what is read.
        Optional<Iterable<Anchor>> known = elsewhere.anchors();
        if (known.isPresent()) {
            try {
                return verification.verify(known.get());
            } catch (UncheckedIOException away) {
                LOG.warnf("The keeper of the audit anchors went away: %s", away.getCause());
            }
        }
        return verification.verify().withoutAnchors();
    }

    private static void tell(Verification result) {
        if (!result.intact()) {
            LOG.errorf("Audit chain broken: %s", result.breach());
        } else if (result.anchors() == null) {
            LOG.warnf(
                    "Audit chain intact in itself (%d seals), but nobody could say what is known of it elsewhere",
                    result.seals());
        } else {
            LOG.infof(
                    "Audit chain intact: %d seals, %d entries, %d anchors elsewhere",
                    result.seals(), result.entries(), result.anchors());
        }
    }
}
