package org.linli.notification.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.notification.template.Variable.Kind;

/**
 * What a field may hold and how a value is made to fit: the field types of WeChat's subscribe messages that our
 * templates use (a value against its rule is refused with 47003), and the two fields of an inbox item.
 */
enum FieldRule {
    /** Any text, cut to 20 characters. */
    THING("thing\\d+", Set.of(Kind.values()), text -> Fit.cut(Fit.oneLine(text), 20)),
    /** Visible ASCII, cut to 32 characters. */
    CHARACTER_STRING(
            "character_string\\d+",
            Set.of(Kind.IDENTIFIER),
            text -> Fit.atMost(Fit.INVISIBLE.matcher(text).replaceAll("").strip(), 32)),
    /** 24-hour time with a date. */
    TIME("time\\d+", Set.of(Kind.TIME), text -> Fit.CIVIL_TIME.matcher(text).matches() ? text : ""),
    /** At most five Chinese characters. */
    PHRASE(
            "phrase\\d+",
            Set.of(Kind.PHRASE),
            text -> Fit.atMost(Fit.NOT_CHINESE.matcher(text).replaceAll(""), 5)),
    /** The title of an inbox item. */
    TITLE("title", Set.of(Kind.values()), text -> Fit.cut(Fit.oneLine(text), 60)),
    /** The text of an inbox item. */
    TEXT("text", Set.of(Kind.values()), text -> Fit.cut(Fit.oneLine(text), 500));

    private final Pattern key;
    private final Set<Kind> kinds;
    private final java.util.function.UnaryOperator<String> fitting;

    FieldRule(String key, Set<Kind> kinds, java.util.function.UnaryOperator<String> fitting) {
        this.key = Pattern.compile(key);
        this.kinds = kinds;
        this.fitting = fitting;
    }

    /** The rule of a field by its key; empty for a type that no template of ours uses. */
    static Optional<FieldRule> of(String key) {
        return Arrays.stream(values())
                .filter(rule -> rule.key.matcher(key).matches())
                .findFirst();
    }

    boolean takes(Kind kind) {
        return kinds.contains(kind);
    }

    /** The value as the field may hold it; empty when nothing of it can be kept. */
    Optional<String> fit(String value) {
        return Optional.of(fitting.apply(value)).filter(fitted -> !fitted.isBlank());
    }

    private static final class Fit {
        static final Pattern CIVIL_TIME =
                Pattern.compile("\\d{4}年(1[0-2]|[1-9])月(3[01]|[12]\\d|[1-9])日 ([01]\\d|2[0-3]):[0-5]\\d");
        static final Pattern INVISIBLE = Pattern.compile("[^\\x20-\\x7e]");
        static final Pattern NOT_CHINESE = Pattern.compile("\\P{IsHan}");
        private static final Pattern BLANK = Pattern.compile("[\\p{C}\\p{Z}]+");
        private static final String ELLIPSIS = "…";

        private Fit() {}

        static String oneLine(String text) {
            return BLANK.matcher(text).replaceAll(" ").strip();
        }

        /** Counted in UTF-16 units, so that it holds however the other side counts; no character is split. */
        static String cut(String text, int most) {
            return text.length() <= most ? text : atMost(text, most - ELLIPSIS.length()) + ELLIPSIS;
        }

        static String atMost(String text, int most) {
            if (text.length() <= most) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            return text.substring(0, end);
        }
    }
}
