package org.linli.grid.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** An Argon2id hash in the PHC string form, which carries its own parameters and salt. */
public record PasswordHash(int memoryKib, int iterations, int lanes, byte[] salt, byte[] hash) {

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    static PasswordHash of(String password, int memoryKib, int iterations, int lanes) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new PasswordHash(
                memoryKib, iterations, lanes, salt, compute(password, memoryKib, iterations, lanes, salt, HASH_LENGTH));
    }

    /** @throws IllegalArgumentException when it is not an Argon2id hash */
    static PasswordHash parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        return new PasswordHash(
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                Base64.getDecoder().decode(phc.group(4)),
                Base64.getDecoder().decode(phc.group(5)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, memoryKib, iterations, lanes, salt, hash.length));
    }

    private static byte[] compute(String password, int memoryKib, int iterations, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.format(
                "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
                memoryKib, iterations, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
