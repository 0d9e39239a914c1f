package org.linli.chassis.crypto.key;

/**
 * A data key as it lies in the database.
 *
 * @param id its number
 * @param purpose what it is for
 * @param algorithm the name of the {@link CipherAlgorithm} or {@link MacAlgorithm} it is for
 * @param wrapping the key, encrypted under a master key
 * @param retired whether it is kept for reading only
 */
record WrappedKey(short id, Purpose purpose, String algorithm, Wrapping wrapping, boolean retired) {

    enum Purpose {
        /** Encrypts values of protected columns. */
        FIELD,
        /** Is the root of all blind index keys; there is only ever one. */
        INDEX
    }

    /** What changes when a key moves under another master key. */
    record Wrapping(byte[] wrapped, String masterKeyId) {}

    /** Authenticated with the wrapped key, so that rows cannot be exchanged. */
    String label() {
        return label(id, purpose, algorithm);
    }

    static String label(short id, Purpose purpose, String algorithm) {
        return "linli.data-key.1:" + id + ":" + purpose + ":" + algorithm;
    }
}
