package org.linli.chassis.crypto.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** One authenticated encryption: a fresh 12-byte initialisation vector, the ciphertext and a 16-byte tag. */
public final class SealedBox {

    private static final int IV = 12;
    private static final int TAG = 16;

    /** How much longer a box is than what it holds. */
    public static final int OVERHEAD = IV + TAG;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBox() {}

    public static byte[] seal(CipherAlgorithm algorithm, SecretKey key, byte[] associated, byte[] plain) {
        byte[] iv = random(IV);
        try {
            Cipher cipher = algorithm.cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, iv));
            cipher.updateAAD(associated);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(algorithm + " is not available", broken);
        }
    }

    /** @throws AEADBadTagException when the box, its associated data or the key is not the one it was sealed with */
    public static byte[] open(CipherAlgorithm algorithm, SecretKey key, byte[] associated, byte[] box)
            throws AEADBadTagException {
        try {
            Cipher cipher = algorithm.cipher();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, box, 0, IV));
            cipher.updateAAD(associated);
            return cipher.doFinal(box, IV, box.length - IV);
        } catch (AEADBadTagException tampered) {
            throw tampered;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(algorithm + " is not available", broken);
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
