package org.linli.chassis.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** @param noted seals that whoever asks has noted down */
    Verification verify(Collection<Anchor> noted) {
        // Asked for before the chain is read: what is known elsewhere is then never newer than what is read.
        Optional<List<Anchor>> known = elsewhere.anchors();
        List<Anchor> all = new ArrayList<>(known.orElse(List.of()));
        all.addAll(noted);
        Verification found = verification.verify(all);
        Verification result = known.isPresent() ? found : found.withoutAnchors();
        verifications.add(result);
        tell(result);
        return result;
    }

    private static void tell(Verification result) {
        if (!result.intact()) {
            LOG.errorf("Audit chain broken: %s", result.breach());
        } else if (result.anchors() == null) {
            LOG.warnf(
                    "Audit chain intact in itself (%d seals), but nobody could say what is known elsewhere",
                    result.seals());
        } else {
            LOG.infof(
                    "Audit chain intact: %d seals, %d entries, %d anchors elsewhere",
                    result.seals(), result.entries(), result.anchors());
        }
    }
}
