package org.linli.chassis.audit.chain;

import java.util.UUID;

/**
 * Where the chain is broken first.
 *
 * @param cause what is wrong
 * @param sealNumber the seal concerned; null for an entry that no seal knows
 * @param position the entry's place in the seal, from 0; null when the seal itself is concerned
 * @param entryId the entry concerned, where it is known
 */
public record Breach(Cause cause, Long sealNumber, Integer position, UUID entryId) {

    /** What can be wrong with a chain. */
    public enum Cause {
        /** An entry says something else than when it was sealed. */
        ENTRY_CHANGED,
        /** A sealed entry is gone although it is still to be kept. */
        ENTRY_MISSING,
        /** There is an entry that its seal does not cover or that was put behind the sealer's back. */
        ENTRY_INSERTED,
        /** The entries of a seal are all there but in another order. */
        ENTRIES_REORDERED,
        /** A seal does not match its own hash or does not follow the one before. */
        SEAL_CHANGED,
        /** A seal is gone, in the middle or at the end of the chain. */
        SEAL_MISSING,
        /** A seal has no signature although it should. */
        SIGNATURE_MISSING,
        /** A seal was signed by nobody who may, or something else was signed. */
        SIGNATURE_INVALID,
        /** Another service holds an anchor of this chain that this service never signed. */
        ANCHOR_INVALID
    }

    static Breach ofSeal(Cause cause, long sealNumber) {
        return new Breach(cause, sealNumber, null, null);
    }

    static Breach ofEntry(Cause cause, long sealNumber, int position, UUID entryId) {
        return new Breach(cause, sealNumber, position, entryId);
    }
}
