package org.linli.gateway.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * An access token in the one spelling that is accepted. Base64url lets several texts stand for the same bytes, and of
 * each ECDSA signature there is a second one that fits too; neither may make one token look like many. The name of the
 * scheme before it may be written in any case.
 */
record CanonicalToken(String text) {

    private static final String BEARER = "Bearer ";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /** Half of the order of P-256: of the two values of s that fit, the smaller one is used. */
    private static final BigInteger HALF_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16).shiftRight(1);

    private static final int SIGNATURE_BYTES = 64;

    /** @param authorization the values of all {@code Authorization} headers; more than one is ambiguous */
    static Optional<CanonicalToken> in(List<String> authorization) {
        if (authorization.size() != 1 || !authorization.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String token = authorization.get(0).substring(BEARER.length());
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
        return signature.length == SIGNATURE_BYTES
                && new BigInteger(1, signature, SIGNATURE_BYTES / 2, SIGNATURE_BYTES / 2).compareTo(HALF_ORDER) <= 0;
    }

    String header() {
        byte[] header = Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.')));
        return new String(header, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CanonicalToken";
    }
}
