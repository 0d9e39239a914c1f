package org.linli.chassis.text;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What text may have in it, as regular expressions for the contract, which JSON Schema and Java read alike. What a pattern
 * does not allow is refused, or is absent when nothing of it can be seen.
 */
public final class TextPattern {

    private static final String LAST_OF_EACH_PLANE = IntStream.rangeClosed(1, 16)
            .map(plane -> plane * 0x10000 + 0xFFFE)
            .mapToObj(character -> escaped(character) + escaped(character + 1))
            .collect(Collectors.joining());

    private static final String UNWANTED =
            "\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u206F" + LAST_OF_EACH_PLANE;
    private static final String CONTROLS_BUT_TAB = "\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F";
    private static final String CONTROLS_BUT_LINE_ENDS_AND_TAB =
            "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F";

    private static final String SPACE = "\\p{Z}\\u0009-\\u000D\\u001C-\\u001F\\u0085\\u00AD\\u061C\\u180E\\u200B\\u200E"
            + "\\u200F\\u2060\\uFEFF\\u115F\\u1160\\u3164\\uFFA0\\u2800";
    private static final String INVISIBLE =
            "\\p{Z}\\p{Cf}\\p{Cc}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800"
                    + "\\u3164\\uFE00-\\uFE0F\\uFFA0" + escaped(0xE0000) + "-" + escaped(0xE0FFF);
    private static final String SOMETHING_TO_BE_SEEN = "(?=[\\s\\S]*[^" + INVISIBLE + "])";

    /** Of {@link OneLine}. */
    public static final String ONE_LINE = between(SPACE, "[^" + UNWANTED + CONTROLS_BUT_TAB + "\\u2028\\u2029]*");

    /** Of {@link Words}. */
    public static final String WORDS = between(SPACE, "[^" + UNWANTED + CONTROLS_BUT_LINE_ENDS_AND_TAB + "]*");

    /** Of {@link Opaque}. */
    public static final String OPAQUE = "^" + SOMETHING_TO_BE_SEEN + "[^" + UNWANTED + "\\p{Cc}]*$";

    private TextPattern() {}

    /** What is space at an end goes, whatever it is. */
    private static String between(String ends, String text) {
        return "^" + SOMETHING_TO_BE_SEEN + "[" + ends + "]*" + text + "[" + ends + "]*$";
    }

    private static String escaped(int character) {
        return new String(Character.toChars(character))
                .chars()
                .mapToObj(half -> String.format("\\u%04X", half))
                .collect(Collectors.joining());
    }
}
