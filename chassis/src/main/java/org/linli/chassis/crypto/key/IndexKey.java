package org.linli.chassis.crypto.key;

import javax.crypto.SecretKey;

/** The key of one blind index, derived from the root key for that index alone. */
public final class IndexKey {

    private final MacAlgorithm algorithm;
    private final SecretKey secret;

    IndexKey(MacAlgorithm algorithm, SecretKey secret) {
        this.algorithm = algorithm;
        this.secret = secret;
    }

    public byte[] of(byte[] text) {
        return algorithm.of(secret, text);
    }
}
