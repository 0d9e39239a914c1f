package org.linli.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonalNumbersPropertiesTest {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Property
    void every_number_is_found_however_its_digits_are_written_and_divided(
            @ForAll("numbers") String number,
            @ForAll("scripts") String script,
            @ForAll("gaps") String gap,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        String written = before + written(number, script, gap) + after;

        assertThat(PersonalNumbers.in(written)).singleElement().satisfies(found -> {
            assertThat(found.digits()).isEqualTo(number);
            assertThat(found.start()).isEqualTo(before.length());
            assertThat(found.end()).isEqualTo(written.length() - after.length());
        });
    }

    @Property
    void the_words_around_a_number_stay_and_none_of_its_digits_does(
            @ForAll("numbers") String number, @ForAll("words") String before, @ForAll("words") String after) {
        assertThat(PersonalNumbers.masked(before + number + after))
                .isEqualTo(before + "*".repeat(number.length()) + after);
    }

    @Property
    void nothing_is_found_in_what_was_masked(@ForAll("texts") String text) {
        String masked = PersonalNumbers.masked(text);

        assertThat(PersonalNumbers.in(masked)).isEmpty();
        assertThat(PersonalNumbers.masked(masked)).isEqualTo(masked);
    }

    @Property
    void numbers_lie_within_the_text_in_their_order_and_never_overlap(@ForAll("texts") String text) {
        int end = 0;
        for (PersonalNumber number : PersonalNumbers.in(text)) {
            assertThat(number.start()).isGreaterThanOrEqualTo(end).isLessThan(number.end());
            end = number.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property
    void a_text_with_fewer_than_seven_digits_has_no_number(
            @ForAll("words") String first, @ForAll("few") String digits, @ForAll("words") String last) {
        assertThat(PersonalNumbers.in(first + digits + last)).isEmpty();
    }

    private static String written(String number, String script, String gap) {
        StringBuilder text = new StringBuilder();
        number.chars().forEach(sign -> {
            text.append(text.isEmpty() ? "" : gap);
            text.append(sign == 'X' ? "X" : script.substring(sign - '0', sign - '0' + 1));
        });
        return text.toString();
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(mobiles(), landlines(), identities());
    }

    private static Arbitrary<String> mobiles() {
        return digits(9).flatMap(rest -> Arbitraries.integers().between(3, 9).map(second -> "1" + second + rest));
    }

    private static Arbitrary<String> landlines() {
        return Combinators.combine(
                        Arbitraries.of("0374", "0898", "0951", "0311"), Arbitraries.of("2", "5", "8"), digits(6))
                .as((area, first, rest) -> area + first + rest);
    }

    private static Arbitrary<String> identities() {
        Arbitrary<LocalDate> births = Arbitraries.integers().between(0, 45_000).map(day -> LocalDate.of(1910, 1, 1)
                .plusDays(day));
        return Combinators.combine(Arbitraries.of("411003", "110105", "810000", "652301"), births, digits(3))
                .as((place, birth, order) -> place
                        + DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).format(birth)
                        + order)
                .map(body -> body + check(body));
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    @Provide
    Arbitrary<String> few() {
        return Arbitraries.strings().numeric().ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> scripts() {
        return Arbitraries.of(
                "0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "⓪①②③④⑤⑥⑦⑧⑨", "⓿❶❷❸❹❺❻❼❽❾", "〇〡〢〣〤〥〦〧〨〩");
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(
                "", " ", "-", "—", "\u3000", "\u00a0", "\u200b", ".", "·", "、", "，", " - ", "*", "=", "…", "\\",
                "\uFE0F", "\u0338", "\u3164", "\u2800");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("我家楼上漏水路灯不亮请回电号码谢𠮷ab（）。！").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars("0123456789０３Xx一三八①❶Ol*=、- ，.电话楼卡号身份证E+\u200b\u20E3\n")
                .ofMaxLength(25);
        return Arbitraries.oneOf(noise, numbers(), Arbitraries.strings().ofMaxLength(10))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
