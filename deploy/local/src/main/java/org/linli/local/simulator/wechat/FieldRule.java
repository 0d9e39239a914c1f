package org.linli.local.simulator.wechat;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a template field of each type may hold; lengths count characters, a Chinese one as one. */
enum FieldRule {
    THING("thing", "(?s).{1,20}"),
    NUMBER("number", "(?=.{1,32}$)-?\\d+(\\.\\d+)?"),
    LETTER("letter", "[A-Za-z]{1,32}"),
    SYMBOL("symbol", "[\\p{P}\\p{S}]{1,5}"),
    CHARACTER_STRING("character_string", "[\\x21-\\x7e][\\x20-\\x7e]{0,31}"),
    TIME("time", Times.TIME + "([~至]" + Times.TIME + ")?"),
    DATE("date", Times.DATE + "( " + Times.CLOCK + ")?([~至]" + Times.DATE + "( " + Times.CLOCK + ")?)?"),
    AMOUNT("amount", "[¥￥$€]?\\d{1,10}(\\.\\d{1,2})?元?"),
    PHONE_NUMBER("phone_number", "[0-9+() -]{1,17}"),
    CAR_NUMBER("car_number", "[\\p{IsHan}A-Z0-9]{1,8}"),
    NAME("name", "\\p{IsHan}{1,10}|[A-Za-z\\p{P} ]{1,20}"),
    PHRASE("phrase", "\\p{IsHan}{1,5}");

    private final String prefix;
    private final Pattern pattern;

    FieldRule(String prefix, String pattern) {
        this.prefix = prefix;
        this.pattern = Pattern.compile(pattern);
    }

    /** The type is the key without its number. */
    static FieldRule of(String key) {
        String type = key.replaceAll("\\d+$", "");
        return Arrays.stream(values())
                .filter(rule -> rule.prefix.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No template field is of type " + type));
    }

    boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }

    private static final class Times {
        static final String CLOCK = "([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?";
        static final String DATE = "\\d{4}(年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\\d|3[01])日"
                + "|([-/.])(0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01]))";
        static final String TIME = "(" + DATE + " ?)?" + CLOCK;

        private Times() {}
    }
}
