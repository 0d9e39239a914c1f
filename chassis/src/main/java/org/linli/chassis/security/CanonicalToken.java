package org.linli.chassis.security;

import io.smallrye.jwt.auth.principal.ParseException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/**
 * An access token in the one spelling that is accepted. Base64url lets several texts stand for the same bytes, and of
 * each ECDSA signature there is a second one that fits too; neither may make one token look like many.
 *
 * @param signed header and claims, as they are signed
 * @param signature in Base64url
 */
public record CanonicalToken(String signed, String signature) {

    /** Half of the order of P-256: of the two values of s that fit, the smaller one is used. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
    private static final int PART = 32;
    private static final int PARTS_OF_TOKEN = 3;

    /** @throws ParseException when it is no token, or not the canonical spelling of one */
    public static CanonicalToken parse(String token) throws ParseException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS_OF_TOKEN) {
            throw new ParseException("not a signed token");
        }
        for (String part : parts) {
            if (!isCanonical(part)) {
                throw new ParseException("not in canonical Base64url");
            }
        }
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        if (signature.length != 2 * PART || s(signature).compareTo(HALF_ORDER) > 0) {
            throw new ParseException("not the canonical signature");
        }
        return new CanonicalToken(parts[0] + "." + parts[1], parts[2]);
    }

    /** A token that was just signed, in its canonical spelling. */
    public static String of(String token) {
        int dot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        BigInteger s = s(signature);
        if (s.compareTo(HALF_ORDER) <= 0) {
            return token;
        }
        byte[] smaller = ORDER.subtract(s).toByteArray();
        Arrays.fill(signature, PART, 2 * PART, (byte) 0);
        int length = Math.min(smaller.length, PART);
        System.arraycopy(smaller, smaller.length - length, signature, 2 * PART - length, length);
        return token.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, PART, 2 * PART));
    }

    private static boolean isCanonical(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
