package org.linli.chassis.crypto.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.linli.chassis.crypto.UndecipherableException;
import org.linli.chassis.crypto.key.WrappedKey.Wrapping;

/** The master keys of this installation: wraps data keys under the active one, unwraps them under any. */
public final class MasterKeys {

    /** Bytes of a master key. */
    public static final int LENGTH = 32;

    private final Map<String, byte[]> keys;
    private final String active;
    private final CipherAlgorithm algorithm;

    /**
     * @param keys Base64 by id
     * @param active the id of the one that wraps
     * @param algorithm what to wrap with; unwrapping reads it from the wrapped key
     */
    public MasterKeys(Map<String, String> keys, String active, CipherAlgorithm algorithm) {
        Map<String, byte[]> decoded = new LinkedHashMap<>();
        keys.forEach((id, base64) -> decoded.put(id, decode(id, base64)));
        if (!decoded.containsKey(active)) {
            throw new IllegalStateException("linli.crypto.active-master-key names '" + active
                    + "', but no such key is configured: set " + property(active)
                    + " to 32 random bytes in Base64");
        }
        this.keys = decoded;
        this.active = active;
        this.algorithm = algorithm;
    }

    public static MasterKeys of(CryptoConfig config) {
        Map<String, String> keys = new LinkedHashMap<>(config.masterKeys());
        config.masterKey().ifPresent(key -> keys.put(CryptoConfig.DEFAULT_MASTER_KEY, key));
        return new MasterKeys(keys, config.activeMasterKey(), config.algorithm());
    }

    /** The property that sets the master key with the given id. */
    public static String property(String id) {
        return CryptoConfig.DEFAULT_MASTER_KEY.equals(id)
                ? "linli.crypto.master-key"
                : "linli.crypto.master-keys.\"" + id + "\"";
    }

    public String active() {
        return active;
    }

    /** The key for a purpose of its own that the master key with the given id stands behind, by HKDF (RFC 5869). */
    public byte[] derive(String id, String purpose) {
        HKDFBytesGenerator derivation = new HKDFBytesGenerator(new SHA256Digest());
        derivation.init(new HKDFParameters(keys.get(id), null, bytes(purpose)));
        byte[] derived = new byte[LENGTH];
        derivation.generateBytes(derived, 0, LENGTH);
        return derived;
    }

    public Set<String> ids() {
        return keys.keySet();
    }

    Wrapping wrap(String label, byte[] secret) {
        byte[] box = SealedBox.seal(algorithm, wrappingKey(active, algorithm), bytes(label), secret);
        byte[] wrapped = new byte[box.length + 1];
        wrapped[0] = algorithm.code();
        System.arraycopy(box, 0, wrapped, 1, box.length);
        return new Wrapping(wrapped, active);
    }

    byte[] unwrap(String label, Wrapping wrapping) {
        if (!keys.containsKey(wrapping.masterKeyId())) {
            throw new UndecipherableException("a data key is wrapped by master key '" + wrapping.masterKeyId()
                    + "', which is not configured: set " + property(wrapping.masterKeyId()));
        }
        try {
            CipherAlgorithm used = CipherAlgorithm.ofCode(wrapping.wrapped()[0]);
            byte[] box = Arrays.copyOfRange(wrapping.wrapped(), 1, wrapping.wrapped().length);
            return SealedBox.open(used, wrappingKey(wrapping.masterKeyId(), used), bytes(label), box);
        } catch (AEADBadTagException wrong) {
            throw new UndecipherableException(
                    property(wrapping.masterKeyId()) + " is not the key that wrapped the data keys of this database",
                    wrong);
        }
    }

    /** One master key serves ciphers of both key lengths, so each gets a key derived for it alone. */
    private SecretKey wrappingKey(String id, CipherAlgorithm use) {
        MacAlgorithm hash = use == CipherAlgorithm.SM4_GCM ? MacAlgorithm.HMAC_SM3 : MacAlgorithm.HMAC_SHA256;
        byte[] derived = hash.of(hash.key(keys.get(id)), bytes("linli.wrap.1:" + use));
        return new SecretKeySpec(derived, 0, use.keyLength(), use.family());
    }

    private static byte[] decode(String id, String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(property(id) + " is not Base64", notBase64);
        }
        throw new IllegalStateException(property(id) + " must be exactly 32 bytes in Base64");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
