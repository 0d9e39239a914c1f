package org.linli.e2e.generator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How a text may differ from what was sent without being another: composed, one kind of line end, no tabs, and without the
 * space, of whatever width, at its ends.
 */
final class Texts {

    private static final String SPACE = "[\\p{Z}\\s\\p{Cf}\\x{85}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]+";
    private static final Pattern ENDS = Pattern.compile("^" + SPACE + "|" + SPACE + "$");

    private Texts() {}

    static String normal(String text) {
        String lines =
                text.replaceAll("\\r\\n|[\\r\\x{85}\\x{2028}\\x{2029}]", "\n").replace('\t', ' ');
        return ENDS.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC)).replaceAll("");
    }

    static String decoded(String escaped) {
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
}
