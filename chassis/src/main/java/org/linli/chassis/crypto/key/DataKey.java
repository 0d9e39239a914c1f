package org.linli.chassis.crypto.key;

import javax.crypto.SecretKey;

/**
 * A data key in use, unwrapped.
 *
 * @param id its number in the database and in every value written under it
 * @param cipher the algorithm it is for
 * @param secret the key itself
 */
public record DataKey(short id, CipherAlgorithm cipher, SecretKey secret) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "DataKey[" + id + ", " + cipher + "]";
    }
}
