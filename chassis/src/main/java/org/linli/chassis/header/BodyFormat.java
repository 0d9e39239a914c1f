package org.linli.chassis.header;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format of a request body as {@code Content-Type} names it; text is UTF-8, whether it says so or not. */
record BodyFormat(String name) {

    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";
    private static final Pattern SHAPE = Pattern.compile(
            "(" + TOKEN + "/" + TOKEN + ")((?:\\s*;\\s*" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*\"))*+)\\s*;?");
    private static final int LONGEST = 1000;
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";]*)\"?");

    /** Empty when it cannot be read or names another character set. */
    static Optional<BodyFormat> of(String header) {
        Matcher shape = SHAPE.matcher(header.strip());
        if (header.length() > LONGEST || !shape.matches() || !isUtf8(shape.group(2))) {
            return Optional.empty();
        }
        String name = shape.group(1).toLowerCase(Locale.ROOT) + shape.group(2);
        boolean silent = name.startsWith("text/") && !namesCharset(name);
        return Optional.of(new BodyFormat(silent ? name + ";charset=UTF-8" : name));
    }

    private static boolean namesCharset(String format) {
        return CHARSET.matcher(format).find();
    }

    private static boolean isUtf8(String parameters) {
        Matcher charset = CHARSET.matcher(parameters);
        boolean utf8 = true;
        while (charset.find()) {
            utf8 &= charset.group(1).strip().equalsIgnoreCase("utf-8");
        }
        return utf8;
    }
}
