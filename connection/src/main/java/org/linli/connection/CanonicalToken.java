package org.linli.connection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * An access token in the one spelling that is accepted. Base64url lets several texts stand for the same bytes, and of
 * each ECDSA signature there is a second one that fits too; neither may make one token look like many.
 */
public final class CanonicalToken {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** The order of P-256: of the two values of s that fit, the smaller one is used. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
    private static final int PART = 32;

    private final String text;

    private CanonicalToken(String text) {
        this.text = text;
    }

    /** Empty when it is no token, or not the canonical spelling of one. */
    public static Optional<CanonicalToken> parse(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        boolean canonical = first > 0
                && second > 0
                && isCanonical(token, 0, first)
                && isCanonical(token, first + 1, second)
                && isCanonical(token, second + 1, token.length())
                && hasSmallerSignature(token.substring(second + 1));
        return canonical ? Optional.of(new CanonicalToken(token)) : Optional.empty();
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

    /** Only letters of the alphabet, and no bits left over in the last one that could be set or not. */
    private static boolean isCanonical(String token, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ALPHABET.indexOf(token.charAt(i)) < 0) {
                return false;
            }
        }
        int leftOver =
                switch ((to - from) % 4) {
                    case 0 -> 0;
                    case 2 -> 0b1111;
                    case 3 -> 0b11;
                    default -> -1;
                };
        return to > from && leftOver >= 0 && (ALPHABET.indexOf(token.charAt(to - 1)) & leftOver) == 0;
    }

    private static boolean hasSmallerSignature(String text) {
        byte[] signature = Base64.getUrlDecoder().decode(text);
        return signature.length == 2 * PART && s(signature).compareTo(HALF_ORDER) <= 0;
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, PART, PART);
    }

    public String text() {
        return text;
    }

    /** Header and claims, as they are signed. */
    public String signed() {
        return text.substring(0, text.lastIndexOf('.'));
    }

    /** In Base64url. */
    public String signature() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** What the token says of itself, as it is written there. */
    public String header() {
        byte[] header = Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.')));
        return new String(header, StandardCharsets.UTF_8);
    }
}
