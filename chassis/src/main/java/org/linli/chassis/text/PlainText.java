package org.linli.chassis.text;

import java.text.Normalizer;

/** Brings a person's text into the one form in which it is counted, checked, stored and told. */
public final class PlainText {

    private PlainText() {}

    /**
     * Line ends become {@code \n}, tabs become spaces, characters are composed (NFC), and space at both ends goes.
     *
     * @return null when nothing can be seen of it
     */
    public static String normalised(String text) {
        String lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ');
        String composed = trimmed(Normalizer.normalize(lines, Normalizer.Form.NFC));
        return composed.codePoints().allMatch(Characters::isInvisible) ? null : composed;
    }

    /** How many characters a person would count. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether it has no characters that text must not have; a line end only counts as one when lines are allowed. */
    public static boolean isClean(String text, boolean lines) {
        return text.codePoints().noneMatch(character -> character == '\n' ? !lines : Characters.isUnwanted(character));
    }

    /** Whether each half of a character beyond the first 65,536 stands beside its other half. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    private static String trimmed(String text) {
        int start = 0;
        while (start < text.length() && Characters.isSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && Characters.isSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }
}
