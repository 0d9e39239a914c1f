package org.linli.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    @Test
    void the_contract_allows_in_a_line_what_the_code_takes() {
        assertThat(differences(TextPattern.ONE_LINE, text -> isTaken(PlainText.normalised(text), false)))
                .isEmpty();
    }

    @Test
    void the_contract_allows_in_words_what_the_code_takes() {
        assertThat(differences(TextPattern.WORDS, text -> isTaken(PlainText.normalised(text), true)))
                .isEmpty();
    }

    @Test
    void the_contract_allows_in_an_opaque_word_what_the_code_takes() {
        assertThat(differences(
                        TextPattern.OPAQUE,
                        text -> PlainText.normalised(text) != null && PlainText.isClean(text, false)))
                .isEmpty();
    }

    private static boolean isTaken(String normalised, boolean lines) {
        return normalised != null && PlainText.isClean(normalised, lines);
    }

    /** Characters alone, inside a text and at its end. */
    private static List<String> differences(String contract, Predicate<String> code) {
        Pattern pattern = Pattern.compile(contract);
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> isWorthAsking(character) && !isHalf(character))
                .mapToObj(Character::toString)
                .flatMap(character -> List.of(character, "灯" + character + "灯", "灯" + character).stream())
                .filter(text -> pattern.matcher(text).matches() != code.test(text))
                .map(text -> text.codePoints()
                        .mapToObj(Integer::toHexString)
                        .toList()
                        .toString())
                .limit(10)
                .toList();
    }

    /** Two planes, and of the rest what is not like its neighbours. */
    private static boolean isWorthAsking(int character) {
        return character < 0x20000 || (character & 0xFFFF) > 0xFFF0 || character >> 16 == 0xE;
    }

    /** JSON in UTF-8 cannot have one, and an escape that stands for one is refused before. */
    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
