package org.linli.chassis.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that acts at most once per {@code Idempotency-Key} and account: the effect and the stored answer
 * commit together, a retry within 48 h gets that answer again, the same key with another request is refused with 422.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a request without the header is refused with 400. */
    @Nonbinding
    boolean required() default false;
}
