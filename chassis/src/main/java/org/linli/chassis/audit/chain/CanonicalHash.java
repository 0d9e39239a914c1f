package org.linli.chassis.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * Hashes values so that no two different sequences give the same input: each is preceded by its length, an absent one by
 * a length of −1.
 */
final class CanonicalHash {

    private final MessageDigest digest;

    CanonicalHash(HashAlgorithm algorithm, String domain) {
        digest = algorithm.digest();
        add(domain);
    }

    CanonicalHash add(String text) {
        return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalHash add(Object idOrCode) {
        return add(idOrCode == null ? null : idOrCode.toString());
    }

    CanonicalHash add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    CanonicalHash add(Instant moment) {
        return add(moment.getEpochSecond()).add((long) moment.getNano());
    }

    CanonicalHash add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
        return this;
    }

    byte[] value() {
        return digest.digest();
    }
}
