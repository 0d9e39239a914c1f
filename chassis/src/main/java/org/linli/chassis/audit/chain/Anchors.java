package org.linli.chassis.audit.chain;

import java.util.Iterator;
import java.util.Optional;
import org.linli.chassis.audit.chain.Breach.Cause;

/** What is known of a chain elsewhere, gone through beside the chain itself, so that it may be as long. */
final class Anchors {

    private final Iterator<Anchor> known;
    private final SealKeys keys;
    private Anchor next;
    private int count;

    /** @param known in the order of their seals */
    Anchors(Iterable<Anchor> known, SealKeys keys) {
        this.known = known.iterator();
        this.keys = keys;
        step();
    }

    /** Holds a seal against all that is known of it. */
    Optional<Breach> of(Seal seal) {
        while (next != null && next.sealNumber() <= seal.number()) {
            if (!next.isSigned(keys)) {
                return forged();
            }
            if (!next.matches(seal)) {
                return Optional.of(Breach.ofSeal(Cause.SEAL_CHANGED, seal.number()));
            }
            count++;
            step();
        }
        return Optional.empty();
    }

    /** What is known elsewhere and lies beyond the chain's end. */
    Optional<Breach> beyond(long seals) {
        if (next == null) {
            return Optional.empty();
        }
        return next.isSigned(keys) ? Optional.of(Breach.ofSeal(Cause.SEAL_MISSING, seals + 1)) : forged();
    }

    /** How many the chain has been held against. */
    int count() {
        return count;
    }

    /** An anchor that this service never made was forged where it is kept. */
    private Optional<Breach> forged() {
        return Optional.of(Breach.ofSeal(Cause.ANCHOR_INVALID, next.sealNumber()));
    }

    private void step() {
        next = known.hasNext() ? known.next() : null;
    }
}
