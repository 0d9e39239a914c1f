package org.linli.chassis.crypto.key;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** The authenticated ciphers that stored values may be written with. */
public enum CipherAlgorithm {
    /** AES with 256-bit keys in Galois/Counter mode (NIST SP 800-38D). */
    AES_256_GCM((byte) 1, "AES", 32),
    /** SM4 (GB/T 32907) in Galois/Counter mode, for installations that must use the national algorithms. */
    SM4_GCM((byte) 2, "SM4", 16);

    private final byte code;
    private final String family;
    private final int keyLength;

    CipherAlgorithm(byte code, String family, int keyLength) {
        this.code = code;
        this.family = family;
        this.keyLength = keyLength;
    }

    /** The byte that stands for the algorithm in stored values; never reused. */
    public byte code() {
        return code;
    }

    String family() {
        return family;
    }

    int keyLength() {
        return keyLength;
    }

    Cipher cipher() throws GeneralSecurityException {
        String transformation = family + "/GCM/NoPadding";
        return this == SM4_GCM
                ? Cipher.getInstance(transformation, CryptoProvider.NATIONAL)
                : Cipher.getInstance(transformation);
    }

    static CipherAlgorithm ofCode(byte code) {
        for (CipherAlgorithm algorithm : values()) {
            if (algorithm.code == code) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("unknown cipher code " + code);
    }
}
