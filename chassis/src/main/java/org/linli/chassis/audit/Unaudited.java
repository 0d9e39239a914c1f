package org.linli.chassis.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that leaves nothing in the audit trail, because it shows nobody's data but the caller's own and changes
 * nothing that somebody has to answer for. Every other one does: a house rule looks.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unaudited {

    /** Why that is so, in a few words. */
    String value();
}
