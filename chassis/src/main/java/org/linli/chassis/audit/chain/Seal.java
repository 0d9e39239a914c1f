package org.linli.chassis.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One link of the chain.
 *
 * @param entriesHash covers which entries are sealed, in which order and with which hashes
 * @param newestAt when the newest of its entries occurred; once that is beyond retention the entries may be gone
 * @param hash covers all the rest but the signature
 * @param signature null only in chains from before seals were signed
 */
record Seal(
        long number,
        HashAlgorithm algorithm,
        byte[] previousHash,
        byte[] entriesHash,
        byte[] hash,
        int entryCount,
        Instant newestAt,
        Instant sealedAt,
        SealSignature signature) {

    /** What the first seal of a chain follows. */
    static final byte[] NOTHING_BEFORE = new byte[32];

    /** A new seal with its hash. */
    static Seal of(
            long number,
            HashAlgorithm algorithm,
            byte[] previousHash,
            byte[] entriesHash,
            int entryCount,
            Instant newestAt,
            Instant sealedAt) {
        return new Seal(number, algorithm, previousHash, entriesHash, null, entryCount, newestAt, sealedAt, null)
                .hashed();
    }

    Seal signed(SealKeys keys, long signedFrom) {
        SealSignature signed = keys.sign(number, hash, signedFrom);
        return new Seal(number, algorithm, previousHash, entriesHash, hash, entryCount, newestAt, sealedAt, signed);
    }

    static Seal from(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                HashAlgorithm.valueOf(row.getString("algorithm")),
                row.getBytes("previous_hash"),
                row.getBytes("entries_hash"),
                row.getBytes("hash"),
                row.getInt("entry_count"),
                row.getObject("newest_at", OffsetDateTime.class).toInstant(),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id") == null
                        ? null
                        : new SealSignature(
                                row.getLong("signed_from"), row.getString("key_id"), row.getBytes("signature")));
    }

    /** The same seal with the hash that it should have. */
    Seal hashed() {
        byte[] computed = new CanonicalHash(algorithm, "linli.audit.seal.1")
                .add(number)
                .add(algorithm.name())
                .add(previousHash)
                .add(entriesHash)
                .add((long) entryCount)
                .add(newestAt)
                .add(sealedAt)
                .value();
        return new Seal(
                number, algorithm, previousHash, entriesHash, computed, entryCount, newestAt, sealedAt, signature);
    }

    /** Starts the hash over a seal's entries; continue it with {@link #addEntry} in their order. */
    static CanonicalHash entries(HashAlgorithm algorithm) {
        return new CanonicalHash(algorithm, "linli.audit.entries.1");
    }

    static void addEntry(CanonicalHash entries, Object id, Instant occurredAt, byte[] hash) {
        entries.add(id).add(occurredAt).add(hash);
    }
}
