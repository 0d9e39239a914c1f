package org.linli.chassis.audit.chain;

import java.time.Instant;

/**
 * The outcome of verifying a chain.
 *
 * @param intact whether nothing is wrong
 * @param seals how many seals were found good before the first breach
 * @param entries how many entries they cover
 * @param headHash the hash of the last good seal, in hexadecimal; null for an empty chain
 * @param anchors how many anchors kept elsewhere it was held against; null when those could not be had
 * @param verifiedAt when the verification was made
 * @param breach the first thing that is wrong; null when the chain is intact
 */
public record Verification(
        boolean intact, long seals, long entries, String headHash, Integer anchors, Instant verifiedAt, Breach breach) {

    Verification brokenBy(Breach other) {
        return new Verification(false, seals, entries, headHash, anchors, verifiedAt, other);
    }

    /** The same when nobody could say what is known elsewhere. */
    Verification withoutAnchors() {
        return new Verification(intact, seals, entries, headHash, null, verifiedAt, breach);
    }
}
