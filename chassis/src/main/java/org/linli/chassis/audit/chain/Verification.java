package org.linli.chassis.audit.chain;

import java.time.Instant;

/**
 * The outcome of verifying a chain.
 *
 * @param intact whether nothing is wrong
 * @param seals how many seals were found good before the first breach
 * @param entries how many entries they cover
 * @param headHash the hash of the last good seal, in hexadecimal; null for an empty chain
 * @param verifiedAt when the verification was made
 * @param breach the first thing that is wrong; null when the chain is intact
 */
public record Verification(
        boolean intact, long seals, long entries, String headHash, Instant verifiedAt, Breach breach) {}
