package org.linli.chassis.text;

import jakarta.validation.ConstraintValidatorContext;

/** What holds for text that a person writes, of one line or of several. */
final class WrittenText {

    static final String TOO_LONG = "{org.linli.chassis.text.tooLong}";

    private static final String UNWANTED = "{org.linli.chassis.text.unwanted}";
    private static final String UNWANTED_OR_LINES = "{org.linli.chassis.text.unwantedOrLines}";

    private WrittenText() {}

    static boolean isValid(String text, int max, boolean lines, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        if (!PlainText.isClean(text, lines)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(lines ? UNWANTED : UNWANTED_OR_LINES)
                    .addConstraintViolation();
            return false;
        }
        return PlainText.length(text) <= max;
    }
}
