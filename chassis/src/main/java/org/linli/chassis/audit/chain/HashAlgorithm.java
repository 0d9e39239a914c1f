package org.linli.chassis.audit.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The hashes that a chain may be made with; both give 32 bytes. */
public enum HashAlgorithm {
    SHA_256("SHA-256"),
    /** GB/T 32905, for installations that must use the national algorithms. */
    SM3("SM3");

    private static final Provider NATIONAL = new BouncyCastleProvider();

    private final String jcaName;

    HashAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    MessageDigest digest() {
        try {
            return this == SM3 ? MessageDigest.getInstance(jcaName, NATIONAL) : MessageDigest.getInstance(jcaName);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(jcaName + " is not available", broken);
        }
    }
}
