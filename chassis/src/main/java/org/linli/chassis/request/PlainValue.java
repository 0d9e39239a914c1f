package org.linli.chassis.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one way in which each kind of value is written, in bodies, queries and headers alike. */
final class PlainValue {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

    /** Nothing that people, buildings or plans have to do with lies outside. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private PlainValue() {}

    /** @throws RuntimeException when it is no ISO 8601 calendar date of the years 1900 to 2999 */
    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(required(DATE, text));
        return inRange(date.getYear(), date);
    }

    /**
     * To the microsecond, as the database keeps it.
     *
     * @throws RuntimeException when it is no RFC 3339 time with offset of the years 1900 to 2999
     */
    static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(required(INSTANT, text));
        return inRange(time.getYear(), time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @throws IllegalArgumentException when it is not 8-4-4-4-12 hexadecimal digits */
    static UUID identifier(String text) {
        return UUID.fromString(required(IDENTIFIER, text));
    }

    /** @throws IllegalArgumentException when it is no whole number, or one that is too large */
    static int integer(String text) {
        return Integer.parseInt(required(WHOLE_NUMBER, text));
    }

    /** @throws IllegalArgumentException when it is no whole number, or one that is too large */
    static long longInteger(String text) {
        return Long.parseLong(required(WHOLE_NUMBER, text));
    }

    /** @throws IllegalArgumentException when it is neither {@code true} nor {@code false} */
    static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static String required(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }

    private static <T> T inRange(int year, T value) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }
}
