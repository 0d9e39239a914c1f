package org.linli.chassis.crypto;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One digit as people write them: ASCII, full-width, circled or a Chinese numeral, with what stands before it.
 *
 * @param sign 0 to 9, or X for the check character of an identity number
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param chinese whether it is a Chinese numeral
 * @param gap what lies between the digit before and this one
 */
record WrittenDigit(char sign, int start, int end, boolean chinese, Gap gap) {

    static final char CHECK = 'X';
    private static final char NONE = 0;

    enum Gap {
        /** Nothing, not even an invisible character. */
        NONE,
        /** What people put inside of one number: blanks, dashes, dots, brackets. */
        SOFT,
        /** What rather stands between two numbers: commas, colons, a new line. */
        HARD,
        /** Other text, or the digit is the first one. */
        TEXT
    }

    private static final int LONGEST_GAP = 3;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final String[] NUMERALS = {"〇零○", "一幺壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};
    private static final String CHECKS = "XxＸｘ×ХхⅩⅹ";
    private static final Pattern SOFT = Pattern.compile("[\\p{Zs}\\t\\p{Cf}\\p{Pd}−·•.．_~～()（）\\[\\]【】+＋杠]");
    private static final Pattern HARD = Pattern.compile("[\\r\\n,，、;；:：/／|'’\"”。]");

    /** All digits of a text in their order. A check character counts only straight after a digit. */
    static List<WrittenDigit> of(String text) {
        List<WrittenDigit> digits = new ArrayList<>();
        Gap gap = Gap.TEXT;
        int between = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            char sign = sign(point);
            if (sign != NONE && (sign != CHECK || gap != Gap.TEXT)) {
                digits.add(new WrittenDigit(sign, at, at + Character.charCount(point), numeral(point) >= 0, gap));
                gap = sign == CHECK ? Gap.TEXT : Gap.NONE;
                between = 0;
            } else {
                gap = ++between > LONGEST_GAP ? Gap.TEXT : wider(gap, point);
            }
        }
        return digits;
    }

    /** Copies a number with a star for each of its digits. */
    static void stars(String number, StringBuilder to) {
        number.codePoints().map(point -> sign(point) == NONE ? point : '*').forEach(to::appendCodePoint);
    }

    private static Gap wider(Gap gap, int point) {
        String text = Character.toString(point);
        Gap own = SOFT.matcher(text).matches() ? Gap.SOFT : HARD.matcher(text).matches() ? Gap.HARD : Gap.TEXT;
        return own.compareTo(gap) > 0 ? own : gap;
    }

    private static int numeral(int point) {
        for (int value = 0; value < NUMERALS.length; value++) {
            if (NUMERALS[value].indexOf(point) >= 0) {
                return value;
            }
        }
        return -1;
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
        return point < FIRST_BEYOND_ASCII ? NONE : compatible(point);
    }

    /** A digit in a circle, in brackets, raised. */
    private static char compatible(int point) {
        String shown = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        String digit = shown.length() == 3 && shown.startsWith("(") ? shown.substring(1, 2) : shown;
        return digit.length() == 1 && digit.charAt(0) >= '0' && digit.charAt(0) <= '9' ? digit.charAt(0) : NONE;
    }
}
