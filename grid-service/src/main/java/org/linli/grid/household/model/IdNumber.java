package org.linli.grid.household.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** 公民身份号码 by GB 11643: six digits of place, eight of birth date, three of order, a check character. */
public record IdNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** @throws IllegalArgumentException when it cannot be one; the message does not repeat it */
    public IdNumber {
        if (!SHAPE.matcher(value).matches() || check(value) != value.charAt(17) || !isDate(value.substring(6, 14))) {
            throw new IllegalArgumentException("not an identity number by GB 11643");
        }
    }

    /** @param order 0 to 999; odd ones are of men */
    public static IdNumber of(String place, LocalDate birth, int order) {
        String body = place + DATE.format(birth) + String.format("%03d", order);
        return new IdNumber(body + check(body));
    }

    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), DATE);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DATE);
            return true;
        } catch (DateTimeParseException impossible) {
            return false;
        }
    }

    /** The number is never written anywhere by accident. */
    @Override
    public String toString() {
        return "IdNumber";
    }
}
