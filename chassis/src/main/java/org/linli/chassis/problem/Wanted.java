package org.linli.chassis.problem;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.header.HeaderText;
import org.linli.connection.Languages;

/** What a value should have been, in words for a person: never the name of a class, never the value that came. */
public record Wanted(String chinese, String english) {

    /** For what may stand in a request once. */
    public static final Wanted ONCE = new Wanted("只能出现一次", "must be given once");

    /** For a condition on a version. */
    public static final Wanted ENTITY_TAGS =
            new Wanted("须为带引号的版本标记,如 \"3\",或 *", "must be quoted entity tags such as \"3\", or *");

    static final Wanted ANOTHER_FORM = new Wanted("格式不正确", "has the wrong form");

    private static final Wanted OBJECT = new Wanted("须为对象", "must be an object");
    private static final Wanted LIST = new Wanted("须为列表", "must be a list");
    private static final Wanted DISTINCT = new Wanted("须为列表,且不得重复", "must be a list without repetitions");
    private static final Wanted TEXT = new Wanted("须为文字", "must be text");
    private static final Wanted BOOLEAN = new Wanted("须为 true 或 false", "must be true or false");
    private static final Wanted WHOLE_NUMBER = new Wanted("须为整数,且不可过大", "must be a whole number, not too large");
    private static final Wanted NUMBER = new Wanted("须为数字", "must be a number");
    private static final Wanted IDENTIFIER = new Wanted("须为 UUID", "must be a UUID");
    private static final Wanted DATE = new Wanted(
            "须为 1900 至 2999 年间的日期,如 2026-01-31", "must be a date of the years 1900 to 2999, such as 2026-01-31");
    private static final Wanted TIME_OF_DAY = new Wanted("须为时刻,如 08:30", "must be a time of day such as 08:30");
    private static final Wanted INSTANT = new Wanted(
            "须为 1900 至 2999 年间带时区的日期时间,如 2026-01-31T08:30:00Z",
            "must be a date and time with offset of the years 1900 to 2999, such as 2026-01-31T08:30:00Z");
    private static final Wanted HEADER_TEXT =
            new Wanted("须为百分号编码的 UTF-8 文字,不含控制字符", "must be percent-encoded UTF-8 text without control characters");
    private static final Wanted DURATION = new Wanted("须为时长,如 PT30M", "must be a duration such as PT30M");

    private static final Set<Class<?>> WHOLE = Set.of(
            int.class,
            long.class,
            short.class,
            byte.class,
            Integer.class,
            Long.class,
            Short.class,
            Byte.class,
            BigInteger.class);

    static Wanted of(Class<?> type) {
        if (type.isEnum()) {
            return new Wanted("须为以下之一:" + constants(type, "、"), "must be one of: " + constants(type, ", "));
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == LocalTime.class) {
            return TIME_OF_DAY;
        }
        if (type == Duration.class || type == Period.class) {
            return DURATION;
        }
        if (TemporalAccessor.class.isAssignableFrom(type)) {
            return INSTANT;
        }
        if (type == UUID.class) {
            return IDENTIFIER;
        }
        if (type == HeaderText.class) {
            return HEADER_TEXT;
        }
        return ofJson(type);
    }

    boolean isObject() {
        return this == OBJECT;
    }

    String in(Locale language) {
        return Languages.isEnglish(language) ? english : chinese;
    }

    private static String constants(Class<?> type, String separator) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(separator));
    }

    private static Wanted ofJson(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (WHOLE.contains(type)) {
            return WHOLE_NUMBER;
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return NUMBER;
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return TEXT;
        }
        if (Set.class.isAssignableFrom(type)) {
            return DISTINCT;
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? LIST : OBJECT;
    }
}
