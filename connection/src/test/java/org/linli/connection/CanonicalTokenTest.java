package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTokenTest {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"一\"}";
    private static final String CLAIMS = "{\"sub\":\"1\"}";

    private String token;

    @BeforeEach
    void sign() throws GeneralSecurityException {
        token = CanonicalToken.of(signed());
    }

    @Test
    void a_token_as_it_is_minted_is_canonical_and_comes_apart_into_what_it_was_made_of() {
        CanonicalToken canonical = CanonicalToken.parse(token).orElseThrow();

        assertThat(canonical.text()).isEqualTo(token);
        assertThat(canonical.signed() + "." + canonical.signature()).isEqualTo(token);
        assertThat(canonical.signed()).isEqualTo(base64(HEADER) + "." + base64(CLAIMS));
        assertThat(canonical.header()).isEqualTo(HEADER);
    }

    @Test
    void what_is_printed_of_it_gives_it_not_away() {
        CanonicalToken canonical = CanonicalToken.parse(token).orElseThrow();

        assertThat(canonical.toString()).doesNotContain(canonical.signature());
    }

    @RepeatedTest(8)
    void the_other_signature_that_fits_is_refused_and_made_canonical_at_minting() {
        String twin = withOtherSignature(token);

        refused(twin);
        assertThat(CanonicalToken.of(twin)).isEqualTo(token);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"%s=", "%s==", " %s", "%s ", "%s.", ".%s", "%s\n", "%s*"})
    void anything_around_it_is_refused(String spelling) {
        refused(String.format(spelling, token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "eyJ9", "e30.e30", "e30.e30."})
    void what_has_not_three_parts_is_none(String text) {
        refused(text);
    }

    @Test
    void a_token_with_an_empty_part_is_none() {
        String signature = token.substring(token.lastIndexOf('.'));

        refused("." + base64(CLAIMS) + signature);
        refused(base64(HEADER) + "." + signature);
        refused(base64(HEADER) + "." + base64(CLAIMS) + ".");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {1, 32, 63, 65, 96})
    void a_signature_of_another_length_is_refused(int length) {
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[length]);

        refused(base64(HEADER) + "." + base64(CLAIMS) + "." + signature);
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
        assertThat(CanonicalToken.parse(token)).isEmpty();
    }

    private static String signed() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair key = generator.generateKeyPair();
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(key.getPrivate());
        String signed = base64(HEADER) + "." + base64(CLAIMS);
        signing.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String withOtherSignature(String token) {
        int dot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        byte[] other = HexFormat.of().parseHex(String.format("%064x", ORDER.subtract(s)));
        System.arraycopy(other, 0, signature, 32, 32);
        return token.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
