package org.linli.grid.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A refresh token as the client holds it: 32 bytes that nobody can guess, in Base64url. */
record TokenSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    static TokenSecret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(encode(bytes));
    }

    /** The token that follows this one under the session's key: always the same. */
    TokenSecret successor(String chainKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(chainKey.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return new TokenSecret(encode(mac.doFinal(value.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the database keeps of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "TokenSecret";
    }
}
