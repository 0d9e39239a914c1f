package org.linli.chassis.crypto.key;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hashes that blind indexes may be made with; both give 32 bytes. */
public enum MacAlgorithm {
    HMAC_SHA256("HmacSHA256"),
    /** HMAC over SM3 (GB/T 32905). */
    HMAC_SM3("HMACSM3");

    private final String jcaName;

    MacAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    public byte[] of(SecretKey key, byte[] text) {
        try {
            Mac mac = this == HMAC_SM3 ? Mac.getInstance(jcaName, CryptoProvider.NATIONAL) : Mac.getInstance(jcaName);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(name() + " is not available", broken);
        }
    }

    SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, jcaName);
    }
}
