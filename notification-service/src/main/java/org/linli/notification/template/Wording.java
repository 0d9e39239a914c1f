package org.linli.notification.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a template: fixed words with variables in braces, such as {@code 编号{number}}. */
record Wording(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    List<String> names() {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Whether it is one variable and nothing else. */
    boolean isOneVariable() {
        return NAME.matcher(text).matches();
    }

    /** The words with their values; empty when one of them has no value. */
    Optional<String> with(Function<String, Optional<String>> values) {
        StringBuilder filled = new StringBuilder();
        Matcher names = NAME.matcher(text);
        int end = 0;
        while (names.find()) {
            MatchResult name = names.toMatchResult();
            Optional<String> value = values.apply(name.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(text, end, name.start()).append(value.get());
            end = name.end();
        }
        return Optional.of(filled.append(text.substring(end)).toString());
    }
}
