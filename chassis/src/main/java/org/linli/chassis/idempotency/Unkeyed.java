package org.linli.chassis.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST that takes no {@code Idempotency-Key}. Every other one is {@link Idempotent}: a house rule looks. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unkeyed {

    /** Why that is so, in a few words. */
    String value();
}
