package org.linli.chassis.crypto;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells what a row of digits can be: by its shape and, where the standard has one, by its check digit. */
final class NumberShape {

    static final int IDENTITY = 18;
    static final int SHORTEST = 7;

    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86)?0?1[3-9][0-9]{9}");
    private static final Pattern SHORT_MOBILE = Pattern.compile("1[3-9][0-9]{8}");
    private static final String AREA_AND_NUMBER = "(?:(?:10|2[0-9])[2-8][0-9]{7}|[3-9][0-9]{2}[2-8][0-9]{6,7})";
    private static final Pattern LANDLINE = Pattern.compile("(?:0|0086)" + AREA_AND_NUMBER);
    private static final Pattern LANDLINE_ABROAD = Pattern.compile("86" + AREA_AND_NUMBER);
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");
    private static final Pattern BESIDE_MAINLAND =
            Pattern.compile("85[23][2-9][0-9]{7}|8860?[2-9][0-9]{7,8}|09[0-9]{8}");
    /** Country codes of ITU-T E.164 and what may follow them; America's numbers have ten digits. */
    private static final Pattern ABROAD = Pattern.compile("1[2-9][0-9]{9}"
            + "|(?:7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[124]|9[0-58]"
            + "|2[1-689][0-9]|3[578][0-9]|42[0-9]|5[09][0-9]|6[7-9][0-9]|8[05789][0-9]|9[679][0-9])[0-9]{6,12}");

    private static final int LONGEST_ABROAD = 15;
    private static final String EXIT = "00";
    private static final int SHORTEST_WITH_EXIT = 12;
    private static final Pattern CARD = Pattern.compile("[34569][0-9]{15,18}");
    private static final Pattern OLD_IDENTITY = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern PLACE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private NumberShape() {}

    static boolean isMobile(String digits) {
        return MOBILE.matcher(digits).matches();
    }

    /** A mobile number with a digit left out. */
    static boolean isShortMobile(String digits) {
        return SHORT_MOBILE.matcher(digits).matches();
    }

    /** @param abroad whether a plus sign stands before it */
    static boolean isLandline(String digits, boolean abroad) {
        return LANDLINE.matcher(digits).matches()
                || (abroad && LANDLINE_ABROAD.matcher(digits).matches());
    }

    /**
     * A telephone outside of the mainland, with a plus sign or with what is dialled instead of it.
     *
     * @param plus whether a plus sign stands before it
     */
    static boolean isAbroad(String digits, boolean plus) {
        boolean exit = digits.startsWith(EXIT) && digits.length() >= SHORTEST_WITH_EXIT;
        String number = exit ? digits.substring(EXIT.length()) : digits;
        return (plus || exit)
                && number.length() <= LONGEST_ABROAD
                && ABROAD.matcher(number).matches();
    }

    /** A fixed line as it is called from within its town. */
    static boolean isLocal(String digits) {
        return LOCAL.matcher(digits).matches();
    }

    /** A telephone of Hong Kong, Macao or Taiwan with its code and nothing before it. */
    static boolean isBesideMainland(String digits) {
        return BESIDE_MAINLAND.matcher(digits).matches();
    }

    static boolean isCard(String digits) {
        return CARD.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }

    static boolean isIdentity(String digits) {
        if (!isLikeIdentity(digits) || digits.length() != IDENTITY || !isDate(digits.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == digits.charAt(IDENTITY - 1);
    }

    /**
     * An identity number with a slip of the pen: a wrong check digit or none, or an X at its end that nothing else has.
     */
    static boolean isLikeIdentity(String digits) {
        int length = digits.length();
        int check = digits.indexOf(WrittenDigit.CHECK);
        return (length == IDENTITY || length == IDENTITY - 1)
                && (check < 0 || check == IDENTITY - 1)
                && isPlace(digits)
                && (check > 0 || isDate(digits.substring(6, 14)));
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
