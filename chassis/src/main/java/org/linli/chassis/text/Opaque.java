package org.linli.chassis.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A word that stands for something and is never told, such as a password or a code of somebody else's: it is taken exactly
 * as it comes, but has to have something to be seen and nothing that nobody can type. A required one is also
 * {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Opaque.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Opaque {

    /** The fewest characters, as code points. */
    int min() default 1;

    /** The most characters, as code points. */
    int max();

    String message() default "{org.linli.chassis.text.length}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters and looks for unwanted ones. */
    class Check implements ConstraintValidator<Opaque, String> {

        private int min;
        private int max;

        @Override
        public void initialize(Opaque word) {
            min = word.min();
            max = word.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text != null && PlainText.isClean(text, false) && PlainText.normalised(text) == null) {
                return WrittenText.refuse(WrittenText.MISSING, context);
            }
            return WrittenText.isValid(text, max, false, context) && (text == null || PlainText.length(text) >= min);
        }
    }
}
