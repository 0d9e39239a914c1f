package org.linli.chassis.crypto;

/**
 * Reads signs as what they look like: full-width ones as those of ASCII, and letters that people write for digits, such as O
 * and l, as digits where nothing but digits stands beside them.
 */
final class Lookalikes {

    private static final String ZEROS = "OoＯｏОоΟο";
    private static final String ONES = "IliＩｌｉІі";

    private static final int WIDENED_BY = 0xFEE0;
    private static final String CHECK = "XxＸｘ";

    private Lookalikes() {}

    /** The text with digits for such letters, each in its place; the text itself where there is none. */
    static String asDigits(String text) {
        StringBuilder read = null;
        for (int from = 0; from < text.length(); ) {
            int to = from;
            boolean digits = false;
            boolean letters = false;
            boolean others = false;
            while (to < text.length() && isOfWord(text.charAt(to))) {
                boolean digit = Character.isDigit(text.charAt(to));
                boolean letter = !digit && isOne(text.charAt(to));
                digits |= digit;
                letters |= letter;
                others |= !digit && !letter && CHECK.indexOf(text.charAt(to)) < 0;
                to++;
            }
            if (digits && letters && !others) {
                read = read == null ? new StringBuilder(text) : read;
                for (int at = from; at < to; at++) {
                    read.setCharAt(at, digit(text.charAt(at)));
                }
            }
            from = to == from ? from + 1 : to;
        }
        return read == null ? text : read.toString();
    }

    /** The text with the letters and digits of ASCII for the full-width ones, each in its place. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int at = 0; at < narrow.length(); at++) {
            char sign = narrow.charAt(at);
            if (sign > '\uFF00' && sign < '\uFF5F') {
                narrow.setCharAt(at, (char) (sign - WIDENED_BY));
            }
        }
        return narrow.toString();
    }

    private static boolean isOfWord(char sign) {
        return Character.isDigit(sign) || (Character.isAlphabetic(sign) && !Character.isIdeographic(sign));
    }

    private static boolean isOne(char sign) {
        return ZEROS.indexOf(sign) >= 0 || ONES.indexOf(sign) >= 0;
    }

    private static char digit(char sign) {
        return ZEROS.indexOf(sign) >= 0 ? '0' : ONES.indexOf(sign) >= 0 ? '1' : sign;
    }
}
