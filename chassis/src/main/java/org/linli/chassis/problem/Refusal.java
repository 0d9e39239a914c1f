package org.linli.chassis.problem;

import java.util.Locale;
import org.linli.connection.Languages;

/**
 * How a request is refused.
 *
 * @param status the HTTP status of the answer
 * @param chinese what the person can do about it, with {@code %s} for each argument
 * @param english the same in English, with the same arguments in the same order
 */
public record Refusal(int status, String chinese, String english) {

    /** The text for a reader of the given language, its arguments still to be put in. */
    String in(Locale language) {
        return Languages.isEnglish(language) ? english : chinese;
    }
}
