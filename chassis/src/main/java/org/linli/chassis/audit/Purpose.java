package org.linli.chassis.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.chassis.problem.CodedException;

/**
 * Why somebody's protected data is looked at: a code of the closed list, and more about it where that helps.
 *
 * @param text {@value #SHORTEST} to {@value #LONGEST} characters that say something; null when the code says it all
 */
public record Purpose(PurposeCode code, String text) {

    /** What contracts say of the header that carries it. */
    public static final String DESCRIPTION =
            "Why the data is needed: one of the codes CALL_BACK, VISIT, REPAIR, VERIFY_IDENTITY, MEDIATION, CARE, "
                    + "EMERGENCY, CORRECTION, SUPERVISION, LEGAL_DUTY, NOTIFICATION_DELIVERY, alone or followed by a colon "
                    + "and 4 to 200 characters of explanation in percent-encoded UTF-8. Kept in the lookup log.";

    /** REPAIR: 上门维修路灯. */
    public static final String EXAMPLE = "REPAIR: %E4%B8%8A%E9%97%A8%E7%BB%B4%E4%BF%AE%E8%B7%AF%E7%81%AF";

    static final int SHORTEST = 4;
    static final int LONGEST = 200;

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_DIFFERENT = 3;
    private static final Pattern FORM = Pattern.compile("([A-Z_]+)(?:\\s*[:\uFF1A]\\s*(.*))?", Pattern.DOTALL);

    public static Purpose of(PurposeCode code) {
        return new Purpose(code, null);
    }

    /**
     * Reads {@code CODE} or {@code CODE: text}. Numbers of persons in the text are masked: the trail keeps it for years.
     *
     * @throws CodedException PURPOSE_REQUIRED when it has no code of the list, or its text says nothing
     */
    public static Purpose stated(String words) {
        Matcher form = FORM.matcher(words == null ? "" : words.strip());
        if (!form.matches()) {
            throw new CodedException(AuditError.PURPOSE_REQUIRED);
        }
        PurposeCode code = named(form.group(1)).orElseThrow(() -> new CodedException(AuditError.PURPOSE_REQUIRED));
        String text = form.group(2);
        if (text != null && !saysSomething(text)) {
            throw new CodedException(AuditError.PURPOSE_REQUIRED);
        }
        return new Purpose(code, PersonalNumbers.masked(text));
    }

    private static Optional<PurposeCode> named(String name) {
        return Arrays.stream(PurposeCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    /** Dots, dashes and one letter over and over fill a field without saying anything. */
    private static boolean saysSomething(String text) {
        int length = text.codePointCount(0, text.length());
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        return length >= SHORTEST
                && length <= LONGEST
                && letters.length >= FEWEST_LETTERS
                && Arrays.stream(letters).distinct().count() >= FEWEST_DIFFERENT;
    }
}
