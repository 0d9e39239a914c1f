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
 * Text of several lines that a person writes, such as a reply. It comes in its normal form; text of which nothing can be seen is
 * absent, so that a required one is also {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Words.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {

    /** The most characters, as code points. */
    int max();

    String message() default WrittenText.TOO_LONG;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters and looks for unwanted ones. */
    class Check implements ConstraintValidator<Words, String> {

        private int max;

        @Override
        public void initialize(Words words) {
            max = words.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return WrittenText.isValid(text, max, true, context);
        }
    }
}
