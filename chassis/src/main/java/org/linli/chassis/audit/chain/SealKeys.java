package org.linli.chassis.audit.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.linli.chassis.crypto.key.MasterKeys;

/**
 * The Ed25519 keys of one service's seals: one signs, it and those of before verify. None of them is in the database, so
 * that whoever can write there cannot make a seal. A key is named by the beginning of its public half's SHA-256.
 */
public final class SealKeys {

    private static final String PURPOSE = "linli.audit.seal.1:";
    private static final int SEED = 32;
    private static final int ID = 8;

    private final String service;
    private final Ed25519PrivateKeyParameters signing;
    private final Map<String, Ed25519PublicKeyParameters> trusted = new HashMap<>();

    /**
     * @param seed the private key that signs
     * @param retired public keys that once signed
     */
    public SealKeys(String service, byte[] seed, List<byte[]> retired) {
        this.service = service;
        this.signing = new Ed25519PrivateKeyParameters(seed, 0);
        trust(signing.generatePublicKey());
        retired.forEach(key -> trust(new Ed25519PublicKeyParameters(key, 0)));
    }

    /** The keys that the settings give, or those that the master keys stand behind. */
    static SealKeys of(String service, SealKeyConfig config, MasterKeys masters) {
        List<byte[]> retired = new ArrayList<>();
        config.retiredKeys().orElse(List.of()).forEach(key -> retired.add(decode("retired-keys", key)));
        masters.ids().forEach(id -> retired.add(publicOf(masters.derive(id, PURPOSE + service))));
        byte[] seed = config.signingKey()
                .map(key -> decode("signing-key", key))
                .orElseGet(() -> masters.derive(masters.active(), PURPOSE + service));
        return new SealKeys(service, seed, retired);
    }

    private static byte[] decode(String setting, String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != SEED) {
            throw new IllegalStateException("linli.audit.seal." + setting + " must be 32 bytes in Base64");
        }
        return key;
    }

    private static byte[] publicOf(byte[] seed) {
        return new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
    }

    private void trust(Ed25519PublicKeyParameters key) {
        trusted.put(id(key), key);
    }

    private static String id(Ed25519PublicKeyParameters key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    String service() {
        return service;
    }

    /** The public half of the key that signs: to be kept as a retired one when another takes its place. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(signing.generatePublicKey().getEncoded());
    }

    SealSignature sign(long number, byte[] hash, long signedFrom) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signing);
        byte[] text = text(number, hash, signedFrom);
        signer.update(text, 0, text.length);
        return new SealSignature(signedFrom, id(signing.generatePublicKey()), signer.generateSignature());
    }

    boolean verifies(long number, byte[] hash, SealSignature signature) {
        Ed25519PublicKeyParameters key = trusted.get(signature.keyId());
        if (key == null) {
            return false;
        }
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, key);
        byte[] text = text(number, hash, signature.signedFrom());
        verifier.update(text, 0, text.length);
        return verifier.verifySignature(signature.value());
    }

    private byte[] text(long number, byte[] hash, long signedFrom) {
        return new CanonicalHash(HashAlgorithm.SHA_256, "linli.audit.signature.1")
                .add(service)
                .add(number)
                .add(hash)
                .add(signedFrom)
                .value();
    }
}
