package org.linli.gateway.problem;

import java.util.List;
import java.util.Locale;

/** Chooses between the two languages of a problem: Chinese unless English is preferred. */
final class Languages {

    private static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** @param header the value of {@code Accept-Language}, possibly absent or malformed */
    static boolean englishPreferred(String header) {
        if (header == null || header.isBlank()) {
            return false;
        }
        try {
            return Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(header), OFFERED));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
