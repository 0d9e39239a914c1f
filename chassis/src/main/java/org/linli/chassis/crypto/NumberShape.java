package org.linli.chassis.crypto;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells what a row of digits can be: by its shape and, where the standard has one, by its check digit. */
final class NumberShape {

    static final int IDENTITY = 18;

    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86)?0?1[3-9][0-9]{9}");
    private static final String AREA_AND_NUMBER = "(?:(?:10|2[0-9])[2-8][0-9]{7}|[3-9][0-9]{2}[2-8][0-9]{6,7})";
    private static final Pattern LANDLINE = Pattern.compile("(?:0|0086)" + AREA_AND_NUMBER);
    private static final Pattern LANDLINE_ABROAD = Pattern.compile("86" + AREA_AND_NUMBER);
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");
    private static final Pattern CARD = Pattern.compile("[34569][0-9]{15,18}");
    private static final Pattern OLD_IDENTITY = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern PLACE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private NumberShape() {}

    static boolean isMobile(String digits) {
        return MOBILE.matcher(digits).matches();
    }

    /** @param abroad whether a plus sign stands before it */
    static boolean isLandline(String digits, boolean abroad) {
        return LANDLINE.matcher(digits).matches()
                || (abroad && LANDLINE_ABROAD.matcher(digits).matches());
    }

    /** A fixed line as it is called from within its town. */
    static boolean isLocal(String digits) {
        return LOCAL.matcher(digits).matches();
    }

    static boolean isCard(String digits) {
        return CARD.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }

    static boolean isIdentity(String digits) {
        if (digits.length() != IDENTITY
                || !isPlace(digits)
                || !isDate(digits.substring(6, 14))
                || digits.lastIndexOf(WrittenDigit.CHECK, IDENTITY - 2) >= 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == digits.charAt(IDENTITY - 1);
    }

    /** The number of before 1999, which has no check digit and a year of two digits. */
    static boolean isOldIdentity(String digits) {
        return OLD_IDENTITY.matcher(digits).matches() && isPlace(digits) && isDate("19" + digits.substring(6, 12));
    }

    private static boolean isPlace(String digits) {
        return PLACE.matcher(digits.substring(0, 2)).matches();
    }

    private static boolean isDate(String digits) {
        try {
            int year = Integer.parseInt(digits, 0, 4, 10);
            LocalDate.of(year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException | NumberFormatException impossible) {
            return false;
        }
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
