package org.linli.chassis.text;

import jakarta.validation.ConstraintValidatorContext;

/** What holds for text that a person writes, of one line or of several. */
final class WrittenText {

    /** The same words for what has nothing to be seen as for what was left out. */
    static final String MISSING = "{jakarta.validation.constraints.NotNull.message}";

    static final String TOO_LONG = "{org.linli.chassis.text.tooLong}";

    private static final String UNWANTED = "{org.linli.chassis.text.unwanted}";
    private static final String UNWANTED_OR_LINES = "{org.linli.chassis.text.unwantedOrLines}";

    private WrittenText() {}

    static boolean isValid(String text, int max, boolean lines, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        if (!PlainText.isClean(text, lines)) {
            return refuse(lines ? UNWANTED : UNWANTED_OR_LINES, context);
        }
        return PlainText.length(text) <= max;
    }

    /** For another reason than the one that the constraint is named for. */
    static boolean refuse(String message, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }
}
