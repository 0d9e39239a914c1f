package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskingPropertiesTest {

    @Property
    void mobile_numbers_that_end_alike_look_alike(@ForAll("mobiles") String one, @ForAll("mobiles") String other) {
        String alike = other.substring(0, 9) + one.substring(9);

        assertThat(Masking.phone(alike)).isEqualTo(Masking.phone(one)).hasSize(11);
    }

    @Property(tries = 1)
    void a_thousand_numbers_of_a_city_hide_behind_a_masked_mobile_number(@ForAll("mobiles") String mobile) {
        // As many beginnings as a city of a million has of one network, beside which the masked form is seen.
        Stream<String> ofTheCity = IntStream.range(0, 30).mapToObj(i -> String.format("138%04d", 3740 + i));

        long candidates = ofTheCity
                .flatMap(start -> IntStream.range(0, 10_000).mapToObj(end -> String.format("%s%04d", start, end)))
                .filter(number -> Masking.phone(number).equals(Masking.phone(mobile)))
                .count();

        assertThat(candidates).isGreaterThan(1000);
    }

    @Property
    void id_numbers_that_end_alike_look_alike(@ForAll("idNumbers") String one, @ForAll("idNumbers") String other) {
        String alike = other.substring(0, 16) + one.substring(16);

        assertThat(Masking.idNumber(alike)).isEqualTo(Masking.idNumber(one));
        assertThat(Masking.idNumber(one)).matches("\\*{16}[0-9][0-9X]");
    }

    @Property
    void beside_a_birth_year_every_id_number_looks_alike(
            @ForAll("idNumbers") String one, @ForAll("idNumbers") String other) {
        assertThat(Masking.idNumberBesideBirth(one)).isEqualTo(Masking.idNumberBesideBirth(other));
    }

    @Property
    void an_address_never_shows_a_digit(@ForAll String address) {
        assertThat(Masking.address(address)).doesNotContainPattern("\\p{Nd}");
    }

    @Property
    void whatever_is_given_most_of_it_is_hidden(@ForAll("anything") String text) {
        assertThat(visible(Masking.name(text))).isLessThanOrEqualTo(2);
        assertThat(visible(Masking.phone(text))).isLessThanOrEqualTo(3);
        assertThat(visible(Masking.idNumber(text))).isLessThanOrEqualTo(3);
        assertThat(visible(Masking.idNumberBesideBirth(text))).isZero();
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
