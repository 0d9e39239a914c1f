package org.linli.chassis.problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses between the two languages that answers are written in: Chinese unless English is preferred. */
public final class Languages {

    private static final Pattern RANGE = Pattern.compile(
            "(?i)\\s*(zh|en|\\*)(?:-[a-z0-9]{1,8})*\\s*(?:;\\s*q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    private Languages() {}

    public static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    /**
     * The language of the member with the highest weight, the first of several alike.
     *
     * @param header the value of {@code Accept-Language}, possibly absent; what cannot be read of it counts for nothing
     */
    public static Locale preferred(String header) {
        Locale preferred = Locale.SIMPLIFIED_CHINESE;
        double most = 0;
        for (String member : header == null ? new String[0] : header.split(",")) {
            Matcher range = RANGE.matcher(member);
            double weight = range.matches() ? weight(range.group(2)) : 0;
            if (weight > most) {
                most = weight;
                preferred = range.group(1).equalsIgnoreCase("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        }
        return preferred;
    }

    private static double weight(String quality) {
        return quality == null ? 1 : Double.parseDouble(quality);
    }
}
