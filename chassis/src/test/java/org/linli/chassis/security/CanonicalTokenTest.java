package org.linli.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.auth.principal.ParseException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.test.Tokens;

class CanonicalTokenTest {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final String token = Tokens.signedWith("test");

    @Test
    void a_token_as_it_is_minted_is_canonical() throws ParseException {
        CanonicalToken canonical = CanonicalToken.parse(token);

        assertThat(canonical.signed() + "." + canonical.signature()).isEqualTo(token);
    }

    @RepeatedTest(8)
    void the_other_signature_that_fits_is_refused_and_made_canonical_at_minting() {
        String twin = withOtherSignature(Tokens.signedWith("test"));

        refused(twin);
        assertThat(CanonicalToken.of(twin)).isEqualTo(withOtherSignature(twin));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"%s=", "%s==", " %s", "%s ", "%s.", ".%s", "%s\n", "%s*"})
    void anything_around_it_is_refused(String spelling) {
        refused(String.format(spelling, token));
    }

    @Test
    void another_last_character_that_stands_for_the_same_bytes_is_refused() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        for (int other = last - last % 16; other < last - last % 16 + 16; other++) {
            if (other != last) {
                refused(token.substring(0, token.length() - 1) + alphabet.charAt(other));
            }
        }
    }

    @Test
    void the_other_alphabet_of_base64_is_refused() {
        refused(token.replace('-', '+').replace('_', '/') + (token.matches("[^-_]*") ? "+" : ""));
    }

    private static void refused(String token) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> CanonicalToken.parse(token));
    }

    private static String withOtherSignature(String token) {
        int dot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        String hex = String.format("%064x", ORDER.subtract(s));
        byte[] other = java.util.HexFormat.of().parseHex(hex);
        System.arraycopy(other, 0, signature, 32, 32);
        return token.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
