package org.linli.chassis.crypto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.chassis.crypto.PersonalNumber.Kind;

/**
 * Finds telephone, identity, passport and bank card numbers in what people write, however they write them: in groups,
 * full-width, on keys, with invisible characters between, in Chinese numerals, glued to one another, with a slip of the
 * pen. Rather takes a figure for a number than leaves a number in the open.
 */
public final class PersonalNumbers {

    /** Grows with each change of what is found: texts that were masked by lesser rules are masked again. */
    public static final int RULES = 4;

    private static final char STAR = '*';
    /** What stands beside a number may look like one as soon as the number is gone, but not without end. */
    private static final int ROUNDS = 8;
    /** Of how many signs one at most may be a letter. */
    private static final int SIGNS_PER_LOOKALIKE = 3;

    private PersonalNumbers() {}

    /** All numbers of persons in a text in their order; they never overlap. */
    public static List<PersonalNumber> in(String text) {
        if (text == null) {
            return List.of();
        }
        List<PersonalNumber> found = new ArrayList<>();
        String rest = text;
        for (int round = 0; round < ROUNDS; round++) {
            List<PersonalNumber> more = once(rest);
            if (more.isEmpty()) {
                break;
            }
            found.addAll(more);
            rest = starred(rest, more);
        }
        found.sort(Comparator.comparingInt(PersonalNumber::start));
        return List.copyOf(found);
    }

    private static List<PersonalNumber> once(String text) {
        List<PersonalNumber> found = new ArrayList<>(NumberSearch.in(text));
        String read = Lookalikes.asDigits(text);
        if (!read.equals(text)) {
            NumberSearch.in(starred(read, found)).stream()
                    .filter(number -> isSure(number, text, read))
                    .forEach(found::add);
        }
        return found;
    }

    /** The text with a star for each digit of a person's number; everything else stays as it is. */
    public static String masked(String text) {
        List<PersonalNumber> numbers = in(text);
        if (numbers.isEmpty()) {
            return text;
        }
        String read = Lookalikes.asDigits(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (PersonalNumber number : numbers) {
            masked.append(text, from, number.start());
            WrittenDigit.stars(read.substring(number.start(), number.end()), masked);
            from = number.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** What is left to be read, each character in its place. */
    private static String starred(String text, List<PersonalNumber> found) {
        String read = Lookalikes.asDigits(text);
        StringBuilder rest = new StringBuilder(text);
        for (PersonalNumber number : found) {
            for (WrittenDigit digit : WrittenDigit.of(read.substring(number.start(), number.end()))) {
                for (int at = digit.start(); at < digit.end(); at++) {
                    rest.setCharAt(number.start() + at, STAR);
                }
            }
        }
        return rest.toString();
    }

    /** With letters in it only what has the shape of a number and hardly any letters. */
    private static boolean isSure(PersonalNumber number, String text, String read) {
        long letters = IntStream.range(number.start(), number.end())
                .filter(at -> text.charAt(at) != read.charAt(at))
                .count();
        boolean shaped = number.kind() == Kind.MOBILE || number.kind() == Kind.IDENTITY;
        return shaped
                && letters > 0
                && letters * SIGNS_PER_LOOKALIKE <= number.digits().length();
    }
}
