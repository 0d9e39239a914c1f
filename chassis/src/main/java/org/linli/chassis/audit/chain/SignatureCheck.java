package org.linli.chassis.audit.chain;

import java.util.Optional;
import org.linli.chassis.audit.chain.Breach.Cause;

/**
 * Decides seal by seal whether the chain is signed as it should be. Every signed seal names the first one, so that no
 * signature can be taken away but together with all of them; and then the last seal has none.
 */
final class SignatureCheck {

    private final SealKeys keys;
    private Seal last;
    private long signedFrom;

    SignatureCheck(SealKeys keys) {
        this.keys = keys;
    }

    Optional<Breach> of(Seal seal) {
        last = seal;
        SealSignature signature = seal.signature();
        if (signature == null) {
            return signedFrom == 0 ? Optional.empty() : breach(Cause.SIGNATURE_MISSING, seal.number());
        }
        if (!keys.verifies(seal.number(), seal.hash(), signature)) {
            return breach(Cause.SIGNATURE_INVALID, seal.number());
        }
        if (signedFrom == 0) {
            signedFrom = seal.number();
        }
        return signature.signedFrom() == signedFrom
                ? Optional.empty()
                : breach(Cause.SIGNATURE_MISSING, Math.min(signature.signedFrom(), signedFrom));
    }

    Optional<Breach> ofEnd() {
        return last == null || last.signature() != null
                ? Optional.empty()
                : breach(Cause.SIGNATURE_MISSING, last.number());
    }

    private static Optional<Breach> breach(Cause cause, long number) {
        return Optional.of(Breach.ofSeal(cause, number));
    }
}
