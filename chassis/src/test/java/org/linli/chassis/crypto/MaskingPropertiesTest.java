package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskingPropertiesTest {

    @Property
    void a_mobile_number_never_shows_its_middle(@ForAll("mobiles") String mobile) {
        String masked = Masking.phone(mobile);

        assertThat(masked)
                .isEqualTo(mobile.substring(0, 3) + "****" + mobile.substring(7))
                .hasSize(11);
    }

    @Property
    void an_id_number_never_shows_its_birth_date(@ForAll("idNumbers") String number) {
        assertThat(Masking.idNumber(number)).matches("[0-9]{6}\\*{8}[0-9]{3}[0-9X]");
    }

    @Property
    void an_address_never_shows_a_digit(@ForAll String address) {
        assertThat(Masking.address(address)).doesNotContainPattern("\\p{Nd}");
    }

    @Property
    void whatever_is_given_most_of_it_is_hidden(@ForAll("anything") String text) {
        assertThat(visible(Masking.name(text))).isLessThanOrEqualTo(2);
        assertThat(visible(Masking.phone(text))).isLessThanOrEqualTo(7);
        assertThat(visible(Masking.idNumber(text))).isLessThanOrEqualTo(10);
    }

    private static long visible(String masked) {
        return masked.codePoints().filter(c -> c != '*').count();
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.strings().numeric().ofLength(9).map(tail -> "1" + (3 + tail.charAt(0) % 7) + tail);
    }

    @Provide
    Arbitrary<String> idNumbers() {
        return Arbitraries.strings().numeric().ofLength(17).map(body -> body + (body.charAt(0) % 2 == 0 ? "X" : "7"));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars("0123456789Xx+-() 张欧阳三").ofMaxLength(30));
    }
}
