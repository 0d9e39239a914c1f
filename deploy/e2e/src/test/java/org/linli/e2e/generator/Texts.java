package org.linli.e2e.generator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How a text may differ from what was sent without being another: composed, one kind of line end, no tabs, without the
 * space, of whatever width, at its ends, and absent when nothing of it can be seen.
 */
final class Texts {

    private static final String SPACE = "[\\p{Z}\\s\\p{Cf}\\x{85}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]+";
    private static final Pattern ENDS = Pattern.compile("^" + SPACE + "|" + SPACE + "$");

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Z}\\s\\p{Cf}\\x{34F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{FE00}-\\x{FE0F}\\x{E0000}-\\x{E0FFF}]*");

    private Texts() {}

    static String normal(String text) {
        String lines =
                text.replaceAll("\\r\\n|[\\r\\x{85}\\x{2028}\\x{2029}]", "\n").replace('\t', ' ');
        String normal =
                ENDS.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC)).replaceAll("");
        return UNSEEN.matcher(normal).matches() ? "" : normal;
    }

    static String decoded(String escaped) {
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
}
