package org.linli.chassis.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * One digit as people write them: ASCII, full-width, circled, on a key or a Chinese numeral, with what stands before it.
 *
 * @param sign 0 to 9, or X for the check character of an identity number
 * @param start index of its first character in the text
 * @param end index after its last character, marks upon it included
 * @param script how it is written
 * @param gap what lies between the digit before and this one
 */
record WrittenDigit(char sign, int start, int end, Script script, Gap gap) {

    static final char CHECK = 'X';
    private static final char NONE = 0;

    /** Digits of different scripts stand side by side, but seldom within one group: ①13812345678 is an enumeration. */
    enum Script {
        PLAIN,
        CHINESE,
        ENCLOSED
    }

    enum Gap {
        /** Nothing that can be seen. */
        NONE,
        /** What people put inside of one number: blanks, dashes, dots, brackets. */
        SOFT,
        /** Other signs, which rather stand between two numbers: commas, colons, a new line, an emoji. */
        HARD,
        /** Words, or the digit is the first one. */
        TEXT
    }

    private static final int LONGEST_GAP = 3;
    private static final int LONGEST_SOFT_GAP = 8;
    /** One in a row of numerals and a part of other words everywhere else. */
    private static final int RATHER_A_WORD = '么';

    private static final String BEGINNINGS_OF_ITS_WORDS = "什甚怎这那多要咋";

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int STAR = '*';
    private static final String[] NUMERALS = {"〇零○", "一幺么壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};
    private static final String CHECKS = "XxＸｘ×ХхⅩⅹ";
    /** Beside blanks and dashes; the last five are letters and patterns that show as blanks. */
    private static final String SOFT = "\t−·•.．_~～()（）[]【】+＋杠\u115F\u1160\u3164\uFFA0\u2800";

    /** All digits of a text in their order. A check character counts only straight after a digit. */
    static List<WrittenDigit> of(String text) {
        List<WrittenDigit> digits = new ArrayList<>();
        Gap gap = Gap.TEXT;
        int between = 0;
        int before = NONE;
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (isUnseen(point)) {
                continue;
            }
            Script script = script(point);
            char sign = point == RATHER_A_WORD && !standsBesideNumeral(text, at) ? NONE : sign(point);
            if (sign != NONE && (sign != CHECK || gap != Gap.TEXT)) {
                digits.add(new WrittenDigit(sign, at, end(text, at), script, gap));
                gap = sign == CHECK ? Gap.TEXT : Gap.NONE;
                between = 0;
                before = NONE;
            } else {
                // A row of blanks is one blank; stars are counted, because they stand for digits.
                between += point == before && point != STAR ? 0 : 1;
                gap = wider(gap, own(point));
                gap = between > (gap == Gap.SOFT ? LONGEST_SOFT_GAP : LONGEST_GAP) ? Gap.TEXT : gap;
                before = point;
            }
        }
        return digits;
    }

    private static boolean standsBesideNumeral(String text, int at) {
        if (at > 0 && BEGINNINGS_OF_ITS_WORDS.indexOf(text.charAt(at - 1)) >= 0) {
            return false;
        }
        return at > 0 && numeral(text.charAt(at - 1)) >= 0
                || at + 1 < text.length() && numeral(text.charAt(at + 1)) >= 0;
    }

    /** Copies a number with a star for each of its digits, without the marks upon them. */
    static void stars(String number, StringBuilder to) {
        for (int at = 0; at < number.length(); ) {
            int point = number.codePointAt(at);
            if (sign(point) == NONE) {
                to.appendCodePoint(point);
                at += Character.charCount(point);
            } else {
                to.append((char) STAR);
                at = end(number, at);
            }
        }
    }

    /** Where a digit ends with the accents, the key and the style that are put on it. */
    private static int end(String text, int digit) {
        int end = digit + Character.charCount(text.codePointAt(digit));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isUnseen(int point) {
        return isMark(point) || Character.getType(point) == Character.FORMAT;
    }

    private static Gap wider(Gap gap, Gap own) {
        return own.compareTo(gap) > 0 ? own : gap;
    }

    private static Gap own(int point) {
        if (SOFT.indexOf(point) >= 0) {
            return Gap.SOFT;
        }
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> Gap.SOFT;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> Gap.TEXT;
            default -> Gap.HARD;
        };
    }

    private static int numeral(int point) {
        for (int value = 0; point >= FIRST_BEYOND_ASCII && value < NUMERALS.length; value++) {
            if (NUMERALS[value].indexOf(point) >= 0) {
                return value;
            }
        }
        return -1;
    }

    private static Script script(int point) {
        if (Character.digit(point, 10) >= 0) {
            return Script.PLAIN;
        }
        return numeral(point) >= 0 ? Script.CHINESE : Script.ENCLOSED;
    }

    /** The digit or check character that a code point shows. */
    private static char sign(int point) {
        int value = Math.max(Character.digit(point, 10), numeral(point));
        if (value >= 0) {
            return (char) ('0' + value);
        }
        if (CHECKS.indexOf(point) >= 0) {
            return CHECK;
        }
        return point < FIRST_BEYOND_ASCII ? NONE : numbering(point);
    }

    /** A digit in a circle, in brackets, with a full stop, raised; one of the merchants' or a Roman one. */
    private static char numbering(int point) {
        int type = Character.getType(point);
        int value = Character.getNumericValue(point);
        boolean shown = type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
        return shown && value >= 0 && value <= 9 ? (char) ('0' + value) : NONE;
    }
}
